package rollcall.table;

import static rollcall.table.Col.*;

/**
 * What a release keeps for the next one, so that terms which no new delivery touches need not be
 * read again; internal.
 */
public final class SettledTables {
  /** What counts of a pupil at a school in a term: {@link SettledTerm}. */
  public static final Table SETTLED_TERM =
      Table.of(
              "settled_term",
              "pupil x school unit x term",
              PUPIL,
              SCHOOL_YEAR,
              TERM,
              SCHOOL_UNIT_CODE)
          .with(Work.ROWS, Work.WINDOWS, Work.EVENTS)
          .with(SCHEDULED_MINUTES, REPORTED_MINUTES, VALID_ABSENCE_MINUTES, INVALID_ABSENCE_MINUTES)
          .with(OTHER_ACTIVITY_MINUTES, Work.REPORTING_DELIVERED, Work.LAST_DATE)
          .with(SettledTerm.markColumns(Work.SCHOOL_DAYS))
          .with(SettledTerm.markColumns(Work.PUPIL_DAYS))
          .with(Work.DELIVERED)
          .byTerm();

  /**
   * Enrolments that hold, as rows of a roster in the order of the pupils' pseudonyms. A row without
   * a school, with an issue, marks a protected identity and says nothing else.
   */
  public static final Table SETTLED_ENROLMENT =
      Table.of(
              "settled_enrolment",
              "pupil x school unit x start",
              PUPIL_KEY,
              SCHOOL_UNIT_CODE,
              START_DATE)
          .with(PUPIL_TAIL, END_DATE, GRADE, GENDER, RESIDENCE_DISTRICT, IS_PROTECTED, ISSUE_CODE)
          .with(DELIVERY_NO, LINE);

  /**
   * How many rows met which fate. School year and term are null for rows outside every term and for
   * rosters, the school where a row names none.
   */
  public static final Table SETTLED_ROWS =
      Table.of(
              "settled_rows",
              "delivery x kind x term x school unit x fate",
              DELIVERY_NO,
              KIND,
              SCHOOL_YEAR,
              TERM,
              SCHOOL_UNIT_CODE,
              Work.FATE)
          .with(Work.ROWS);

  /** Rows that were set aside, each with its problem. */
  public static final Table SET_ASIDE =
      Table.of("set_aside", "row set aside", DELIVERY_NO, LINE)
          .with(SCHOOL_YEAR, TERM, SCHOOL_UNIT_CODE, ISSUE_CODE, ISSUE_COLUMN, VALUE_SHAPE)
          .with(Work.SET_ASIDE_BY);

  /**
   * What the usable rows of the schools of programmes say, replaced ones too; only where there is a
   * programme. The class is null where rows name none.
   */
  public static final Table SETTLED_CLASS =
      Table.of(
              "settled_class",
              "school unit x class x term",
              SCHOOL_UNIT_CODE,
              ROW_GROUP,
              SCHOOL_YEAR,
              TERM)
          .with(Work.ABSENT_MINUTES, Work.PARTLY_ABSENT, Work.ROUND_ABSENT);

  private SettledTables() {}
}
