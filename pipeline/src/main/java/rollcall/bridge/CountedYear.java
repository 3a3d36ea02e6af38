package rollcall.bridge;

import java.util.List;
import rollcall.table.Col;
import rollcall.table.Minutes;
import rollcall.table.PupilTables;

/**
 * A pupil in a school year of one release.
 *
 * @param counted among the pupils of {@code cohort_trend}, period any-term
 * @param high among its pupils with high absence
 */
public record CountedYear(
    String pupil,
    String schoolYear,
    String school,
    String district,
    String gender,
    String stage,
    boolean inPopulation,
    boolean isProtected,
    Minutes minutes,
    boolean counted,
    boolean high) {
  private static final List<String> COLUMNS = PupilTables.COUNTED_YEAR.columns();

  /** A row of {@link PupilTables#COUNTED_YEAR}; null for null. */
  public static CountedYear of(Object[] row) {
    return row == null
        ? null
        : new CountedYear(
            text(row, Col.PUPIL),
            text(row, Col.SCHOOL_YEAR),
            text(row, Col.SCHOOL_UNIT_CODE),
            text(row, Col.DISTRICT),
            text(row, Col.GENDER),
            text(row, Col.STAGE),
            is(row, Col.IN_POPULATION),
            is(row, Col.IS_PROTECTED),
            new Minutes(
                count(row, Col.SCHEDULED_MINUTES),
                count(row, Col.REPORTED_MINUTES),
                count(row, Col.VALID_ABSENCE_MINUTES),
                count(row, Col.INVALID_ABSENCE_MINUTES),
                count(row, Col.OTHER_ACTIVITY_MINUTES)),
            is(row, Col.MEETS_MINIMUM_EXPOSURE),
            is(row, Col.HIGH_ABSENCE));
  }

  private static Object at(Object[] row, String column) {
    return row[COLUMNS.indexOf(column)];
  }

  private static String text(Object[] row, String column) {
    return (String) at(row, column);
  }

  private static long count(Object[] row, String column) {
    return ((Number) at(row, column)).longValue();
  }

  private static boolean is(Object[] row, String column) {
    return Boolean.TRUE.equals(at(row, column));
  }
}
