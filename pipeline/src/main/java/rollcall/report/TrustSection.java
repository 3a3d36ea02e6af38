package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/**
 * Whether the numbers can be trusted: what was reported, what was set aside, and how far the
 * definition decides.
 */
final class TrustSection {
  private static final String ID = "trust";

  private TrustSection() {}

  static Section of(Material m) {
    List<Block> blocks = new ArrayList<>();
    if (m.year() != null) {
      blocks.addAll(SensitivityChart.of(m));
      blocks.addAll(ReportingCharts.of(m));
      blocks.addAll(CountedGrids.of(m));
    }
    blocks.addAll(DeliveryBlocks.of(m));
    blocks.addAll(QualityBlock.of(m));
    return new Section(ID, m.t("trust.name"), title(m), blocks);
  }

  private static String title(Material m) {
    if (m.year() == null) {
      return m.t("trust.empty");
    }
    long scheduled = 0;
    long reported = 0;
    for (TermName term : yearTerms(m)) {
      Values row = m.figures().band(term, Member.ALL, Member.ALL, Member.ALL);
      scheduled += row.count(Col.SCHEDULED_MINUTES);
      reported += row.count(Col.REPORTED_MINUTES);
    }
    List<Long> readings =
        m.figures()
            .rows(FigureTables.DEFINITION_SENSITIVITY)
            .filter(row -> row.text(Col.SCHOOL_YEAR).equals(m.year()))
            .map(row -> row.count(Col.HIGH_ABSENCE_PUPILS))
            .sorted()
            .toList();
    if (scheduled == 0 || readings.isEmpty()) {
      return m.t("trust.name");
    }
    Numbers n = m.numbers();
    String key =
        readings.get(0).equals(readings.get(readings.size() - 1))
            ? "trust.title.same"
            : "trust.title";
    return m.t(
        key,
        n.percent((double) reported / scheduled),
        n.count(readings.get(0)),
        n.count(readings.get(readings.size() - 1)));
  }

  /** Terms with figures of the year that the page speaks of. */
  static List<TermName> yearTerms(Material m) {
    return m.figures().terms().stream().filter(term -> term.schoolYear().equals(m.year())).toList();
  }
}
