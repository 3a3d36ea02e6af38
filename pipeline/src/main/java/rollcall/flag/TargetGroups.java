package rollcall.flag;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.rules.TargetGroup;
import rollcall.table.Boundaries;
import rollcall.table.Col;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/** Membership of pupils in the target groups of the rules, term by term. */
public final class TargetGroups {
  private final Rules rules;
  private final Boundaries boundaries;
  private final TermCalendar calendar;

  public TargetGroups(Rules rules, Boundaries boundaries, TermCalendar calendar) {
    this.rules = rules;
    this.boundaries = boundaries;
    this.calendar = calendar;
  }

  /**
   * The rows of pupil-terms that belong to a group, once for each group, with {@link
   * Col#TARGET_GROUP}. Districts are read in the boundaries of the group's first date.
   *
   * @param pupilTerms flagged, grain pupil x term
   */
  public Dataset<Row> byMembership(Dataset<Row> pupilTerms) {
    List<Column> names = new ArrayList<>();
    for (TargetGroup group : rules.targetGroups()) {
      names.add(when(belongs(group), group.name()));
    }
    if (names.isEmpty()) {
      return pupilTerms.withColumn(Col.TARGET_GROUP, lit(null).cast("string")).filter(lit(false));
    }
    return pupilTerms.withColumn(
        Col.TARGET_GROUP, explode(array_compact(array(names.toArray(Column[]::new)))));
  }

  private Column belongs(TargetGroup group) {
    Column belongs = coalesce(inTermAndPlace(group), lit(false));
    if (!group.operators().isEmpty()) {
      belongs = belongs.and(col(Col.OPERATOR).isInCollection(group.operators()));
    }
    if (group.grades() != null) {
      belongs = belongs.and(col(Col.GRADE).between(group.grades().from(), group.grades().to()));
    }
    if (!group.residenceDistricts().isEmpty()) {
      belongs = belongs.and(col(Work.RESIDENCE).isInCollection(residences(group)));
    }
    if (group.absence() != null) {
      belongs = belongs.and(inRange(group.absence()));
    }
    if (group.pattern() != null) {
      belongs = belongs.and(hasPattern(group.pattern()));
    }
    return coalesce(belongs, lit(false));
  }

  /**
   * The terms that overlap the group's period, each with the schools of the group's districts and
   * areas in it.
   */
  private Column inTermAndPlace(TargetGroup group) {
    Column inTerm = lit(false);
    for (int no = 0; no < calendar.terms().size(); no++) {
      Term term = calendar.terms().get(no);
      boolean overlaps =
          !term.end().isBefore(group.validFrom())
              && (group.validTo() == null || !term.start().isAfter(group.validTo()));
      if (overlaps) {
        Column here = col(Work.TERM_NO).equalTo(no);
        inTerm =
            inTerm.or(
                anywhere(group)
                    ? here
                    : here.and(
                        col(Col.SCHOOL_UNIT_CODE).isInCollection(schools(group, term.end()))));
      }
    }
    return inTerm;
  }

  private static boolean anywhere(TargetGroup group) {
    return group.schoolDistricts().isEmpty() && group.schoolAreas().isEmpty();
  }

  private List<String> schools(TargetGroup group, LocalDate date) {
    return StreamSupport.stream(boundaries.schoolCodes().spliterator(), false)
        .filter(
            code ->
                group.schoolDistricts().isEmpty()
                    || group
                        .schoolDistricts()
                        .contains(boundaries.district(code, date, group.validFrom())))
        .filter(
            code ->
                group.schoolAreas().isEmpty()
                    || boundaries
                        .school(code, date)
                        .map(s -> group.schoolAreas().contains(s.area()))
                        .orElse(false))
        .toList();
  }

  private List<String> residences(TargetGroup group) {
    List<String> names = new ArrayList<>(group.residenceDistricts());
    for (String name : boundaries.districtNames()) {
      if (boundaries
          .expressed(name, group.validFrom())
          .map(group.residenceDistricts()::contains)
          .orElse(false)) {
        names.add(name);
      }
    }
    return names;
  }

  private Column inRange(TargetGroup.AbsenceRange range) {
    Column absent = absent().multiply(100);
    Column inRange = denominator(rules).gt(0);
    if (range.fromPercent() != null) {
      Column from = denominator(rules).multiply(range.fromPercent());
      inRange = inRange.and(range.fromInclusive() ? absent.geq(from) : absent.gt(from));
    }
    if (range.toPercent() != null) {
      Column to = denominator(rules).multiply(range.toPercent());
      inRange = inRange.and(range.toInclusive() ? absent.leq(to) : absent.lt(to));
    }
    return inRange;
  }

  private static Column hasPattern(TargetGroup.Pattern pattern) {
    Column days =
        pattern.absenceDays() == null
            ? lit(false)
            : col(Col.ABSENCE_DAYS).geq(pattern.absenceDays());
    Column spell =
        pattern.spellDays() == null
            ? lit(false)
            : col(Col.LONGEST_SPELL_DAYS).geq(pattern.spellDays());
    return coalesce(days, lit(false)).or(coalesce(spell, lit(false)));
  }
}
