package rollcall.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import rollcall.fault.UserError;

/**
 * The definitions in force: every number that decides who is counted and flagged. A user's file
 * changes single entries; {@link RulesFile} lays it over the rules that ship with the program.
 *
 * @param denominator which minutes a rate is a share of
 * @param absenceDayPercent share of a date's denominator from which the date is an absence day
 * @param reducedTimetablePercent share of the median below which a timetable is reduced
 * @param panelReportingPercent reporting rate that a school needs in every year to be in the panel
 * @param indexMinimumPupils pupils with high absence in the first year below which no index is
 *     given
 * @param districtBoundaries school year whose districts are used; null is the school year of as-of
 * @param replaces what a newer canonical attendance file replaces: school-date, group-date, period
 *     or record
 * @param guards what a delivery may look like before it is held or refused
 * @param earlyWarning how pupils on the way to high absence are told
 */
public record Rules(
    int version,
    Denominator denominator,
    Exposure exposure,
    Thresholds thresholds,
    int absenceDayPercent,
    int reducedTimetablePercent,
    int panelReportingPercent,
    CompleteTerm completeTerm,
    int indexMinimumPupils,
    Population population,
    String districtBoundaries,
    String replaces,
    Guards guards,
    EarlyWarning earlyWarning,
    List<Event> events,
    List<TargetGroup> targetGroups)
    implements Serializable {

  /** Minutes that a rate is a share of. */
  public enum Denominator {
    @JsonProperty("reported")
    REPORTED,
    @JsonProperty("scheduled")
    SCHEDULED
  }

  /** Minutes below which a pupil is not counted; 0 counts everyone with a denominator above 0. */
  public record Exposure(long termMinutes, long yearMinutes, String source)
      implements Serializable {
    public Exposure {
      require(termMinutes >= 0 && yearMinutes >= 0, "exposure: minutes must be 0 (off) or more");
    }
  }

  /** Percent of the denominator: high from {@code highPercent}, low below {@code lowPercent}. */
  public record Thresholds(int highPercent, int nearPercent, int lowPercent, String source)
      implements Serializable {
    public Thresholds {
      require(
          0 < lowPercent
              && lowPercent < nearPercent
              && nearPercent < highPercent
              && highPercent <= 100,
          "thresholds: 0 < low_percent < near_percent < high_percent <= 100 is needed");
    }
  }

  /** When a term counts as wholly delivered. */
  public record CompleteTerm(int schoolsPercent, int lastDays) implements Serializable {}

  /** Who belongs to aggregates; a pupil whose operator or grade is unknown belongs. */
  public record Population(List<String> operators, GradeRange grades) implements Serializable {}

  /**
   * Grades from and to, both included.
   *
   * @param source where the range is stated; null where the rule itself is the source
   */
  public record GradeRange(int from, int to, String source) implements Serializable {
    public GradeRange {
      require(0 <= from && from <= to && to <= 9, "grades: 0 <= from <= to <= 9 is needed");
    }
  }

  public Rules {
    require(version == 1, "version: this program reads version 1");
    require(percent(absenceDayPercent), "absence_day_percent must be 1 to 100");
    require(percent(reducedTimetablePercent), "reduced_timetable_percent must be 1 to 100");
    require(percent(panelReportingPercent), "panel_reporting_percent must be 1 to 100");
    require(
        List.of("school-date", "group-date", "period", "record").contains(replaces),
        "replaces must be school-date, group-date, period or record");
    require(
        districtBoundaries == null || districtBoundaries.matches("\\d{4}-\\d{2}"),
        "district_boundaries must be a school year such as 2021-22, or null");
    require(guards != null, "guards cannot be null; turn single ones off");
    require(earlyWarning != null, "early_warning cannot be null");
    events = List.copyOf(events);
    targetGroups = List.copyOf(targetGroups);
  }

  static void require(boolean holds, String message) {
    if (!holds) {
      throw UserError.usage("Rules, " + message);
    }
  }

  private static boolean percent(int value) {
    return value >= 1 && value <= 100;
  }
}
