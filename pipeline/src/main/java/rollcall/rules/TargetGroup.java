package rollcall.rules;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Whom a programme is for, term by term. A criterion that is null or empty does not restrict; all
 * others must hold.
 *
 * @param validFrom first date of the programme; a term belongs when it overlaps the period
 * @param schoolDistricts districts of the home school, read in the boundaries of {@code validFrom}
 * @param residenceDistricts districts of residence, read in the boundaries of {@code validFrom}
 */
public record TargetGroup(
    String name,
    String programme,
    LocalDate validFrom,
    LocalDate validTo,
    List<String> operators,
    Rules.GradeRange grades,
    List<String> residenceDistricts,
    List<String> schoolDistricts,
    List<String> schoolAreas,
    AbsenceRange absence,
    Pattern pattern)
    implements Serializable {

  /**
   * Absence in percent of the denominator; a missing end is open. The lower end belongs to the
   * range unless said, the upper does not.
   */
  public record AbsenceRange(
      Integer fromPercent,
      Boolean fromInclusive,
      Integer toPercent,
      Boolean toInclusive,
      String source)
      implements Serializable {
    public AbsenceRange {
      fromInclusive = fromInclusive == null || fromInclusive;
      toInclusive = toInclusive != null && toInclusive;
      Rules.require(source != null, "target_groups, absence: source is needed");
    }
  }

  /** Repeated or long absence: at least so many absence days, or a spell of at least so many. */
  public record Pattern(Integer absenceDays, Integer spellDays, String source)
      implements Serializable {
    public Pattern {
      Rules.require(
          absenceDays != null || spellDays != null,
          "target_groups, pattern: absence_days or spell_days is needed");
      Rules.require(source != null, "target_groups, pattern: source is needed");
    }
  }

  public TargetGroup {
    Rules.require(
        name != null && programme != null && validFrom != null,
        "target_groups: name, programme and valid_from are needed");
    Rules.require(
        grades == null || grades.source() != null,
        "target_groups, " + name + ", grades: source is needed");
    operators = operators == null ? List.of() : List.copyOf(operators);
    residenceDistricts = residenceDistricts == null ? List.of() : List.copyOf(residenceDistricts);
    schoolDistricts = schoolDistricts == null ? List.of() : List.copyOf(schoolDistricts);
    schoolAreas = schoolAreas == null ? List.of() : List.copyOf(schoolAreas);
  }
}
