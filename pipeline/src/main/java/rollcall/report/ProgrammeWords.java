package rollcall.report;

import java.math.BigDecimal;
import java.util.List;
import rollcall.rules.OutcomeRules;
import rollcall.rules.OutcomeRules.Band;
import rollcall.rules.OutcomeRules.Measure;
import rollcall.table.OutcomeCol;

/** What measures, groups, occasions and conclusions of a programme are called. */
final class ProgrammeWords {
  private static final String UNIT_PERCENT = "percent";
  private static final String UNIT_MINUTES = "minutes";
  private static final String UNIT_SHARE = "0 or 1";

  private final Material m;
  private final String programme;

  ProgrammeWords(Material material, String programme) {
    this.m = material;
    this.programme = programme;
  }

  /** The name of a value, or the value itself where the page has no name for it. */
  String of(String kind, String value) {
    return m.texts().ofValue(kind + "." + value, value.replace('_', ' '));
  }

  /** A measure with its subscale. */
  String measure(Values row) {
    String name = of("measure", row.text(OutcomeCol.MEASURE));
    String subscale = row.text(OutcomeCol.SUBSCALE);
    return subscale.equals(OutcomeMember.WHOLE) ? name : name + ", " + of("subscale", subscale);
  }

  String occasion(String occasion) {
    return of("occasion", occasion);
  }

  /** From one occasion to another. */
  String occasions(Values row) {
    return m.t(
        "outcome.occasions",
        occasion(row.text(OutcomeCol.OCCASION_FROM)),
        Names.inSentence(occasion(row.text(OutcomeCol.OCCASION_TO))));
  }

  String source(String source) {
    return of("outcome.source", source);
  }

  String conclusion(Values row) {
    return of("conclusion", row.text(OutcomeCol.CONCLUSION));
  }

  /** A group as a row of a table names it. */
  String group(Values row) {
    return group(row.text(OutcomeCol.GROUP_KIND), row.text(OutcomeCol.GROUP));
  }

  String group(String kind, String group) {
    return switch (kind) {
      case Member.ALL -> m.t("outcome.everyone");
      case OutcomeMember.BAND, OutcomeMember.ENTRY ->
          m.t("outcome.group." + kind, band(kind, group));
      case OutcomeMember.GENDER -> m.names().gender(group);
      case OutcomeMember.DISTRICT -> m.names().district(group);
      case OutcomeMember.STAGE -> m.names().stage(group);
      default -> of("group_kind", kind) + ": " + of("group." + kind, group);
    };
  }

  /** A group where its kind is said already. */
  String groupAmongItsKind(Values row) {
    String kind = row.text(OutcomeCol.GROUP_KIND);
    return kind.equals(OutcomeMember.BAND) || kind.equals(OutcomeMember.ENTRY)
        ? band(kind, row.text(OutcomeCol.GROUP))
        : group(row);
  }

  private String band(String kind, String name) {
    return bands(kind).stream()
        .filter(band -> band.name().equals(name))
        .findFirst()
        .map(this::limits)
        .orElse(m.t("outcome.unknown"));
  }

  /** The limits of a band in words. */
  private String limits(Band band) {
    if (band.lower() == null) {
      return m.t(band.upperInclusive() ? "criterion.to" : "criterion.below", plain(band.upper()));
    }
    if (band.upper() == null) {
      return m.t(band.lowerInclusive() ? "criterion.from" : "criterion.above", plain(band.lower()));
    }
    if (band.lower().compareTo(band.upper()) == 0) {
      return m.t("outcome.band.at", plain(band.lower()));
    }
    String key = band.upperInclusive() ? "outcome.band.through" : "outcome.band.until";
    return m.t(key, plain(band.lower()), plain(band.upper()));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** Where a group stands among those of its kind. */
  int groupOrder(String kind, String group) {
    List<String> members =
        switch (kind) {
          case OutcomeMember.BAND, OutcomeMember.ENTRY ->
              bands(kind).stream().map(Band::name).toList();
          case OutcomeMember.GENDER -> List.of(Member.GIRLS, Member.BOYS, Member.GENDER_UNKNOWN);
          case OutcomeMember.STAGE -> Member.STAGES;
          default -> List.of();
        };
    int place = members.indexOf(group);
    return place < 0 ? members.size() : place;
  }

  private List<Band> bands(String kind) {
    OutcomeRules rules = m.input().outcomeRules();
    return kind.equals(OutcomeMember.BAND) ? rules.bandsOf(programme) : rules.entry().bands();
  }

  /** A mean in the unit of its measure; a dash where there is none. */
  String mean(Values row, String column) {
    Double value = row.number(column);
    Numbers n = m.numbers();
    if (value == null) {
      return "–";
    }
    return switch (unit(row)) {
      case UNIT_PERCENT -> n.percentage(value);
      case UNIT_SHARE -> n.percent(value);
      case UNIT_MINUTES -> m.t("number.minutes", n.count(Math.round(value)));
      default -> n.decimal(value, 1);
    };
  }

  /** A change with its sign, of percent in percentage points; a dash where there is none. */
  String change(Values row, String column) {
    Double value = row.number(column);
    Numbers n = m.numbers();
    if (value == null) {
      return "–";
    }
    return switch (unit(row)) {
      case UNIT_SHARE -> n.signedPercent(value);
      case UNIT_MINUTES -> m.t("number.minutes", n.signed(value));
      default -> n.signed(value, 1);
    };
  }

  /** Unit of the row's measure; that of a measure which the registry lacks is empty. */
  private String unit(Values row) {
    Measure measure = m.input().outcomeRules().measure(row.text(OutcomeCol.MEASURE));
    return measure == null ? "" : measure.unit();
  }

  /** Whether the values of a measure are shares of something, so that their scale starts at 0. */
  boolean isPercent(Values row) {
    return unit(row).equals(UNIT_PERCENT);
  }

  /** A half of a calendar year as spring or autumn. */
  String halfYear(String halfYear) {
    int dash = halfYear.indexOf("-H");
    return dash < 0
        ? m.t("outcome.unknown")
        : m.t("half_year." + halfYear.substring(dash + 2), halfYear.substring(0, dash));
  }

  /** From the first half year to the last. */
  String period(List<String> halfYears) {
    if (halfYears.isEmpty()) {
      return m.t("outcome.unknown");
    }
    String first = halfYear(halfYears.get(0));
    String last = halfYear(halfYears.get(halfYears.size() - 1));
    return first.equals(last) ? first : m.t("range.long", first, Names.inSentence(last));
  }
}
