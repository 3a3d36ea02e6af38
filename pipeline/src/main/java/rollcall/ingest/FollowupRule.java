package rollcall.ingest;

import java.nio.charset.StandardCharsets;

/**
 * A follow-up whose period does not run backwards, and whose value is written with a decimal point
 * whatever the profile's mark. Which values a measure has is told by the rules of a release.
 *
 * @param comma the profile writes decimals behind a comma
 */
record FollowupRule(PeriodRule period, boolean comma) implements RowRule {

  static FollowupRule of(Layout layout) {
    return new FollowupRule(
        new PeriodRule(layout, Field.PERIOD_START, Field.PERIOD_END),
        layout.profile().decimal().equals(","));
  }

  @Override
  public void apply(ParsedRow row) {
    period.apply(row);
    int field = Field.MEASURED_VALUE.ordinal();
    if (comma && row.texts[field] != null) {
      String text = new String(row.texts[field], StandardCharsets.UTF_8);
      row.texts[field] = text.replace(',', '.').getBytes(StandardCharsets.UTF_8);
    }
  }
}
