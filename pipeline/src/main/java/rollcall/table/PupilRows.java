package rollcall.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Flagged histories as rows of {@link PupilTables}. */
public final class PupilRows {
  private static final Map<String, BiFunction<PupilHistory, PupilPeriod, Object>> VALUES =
      new HashMap<>();

  static {
    VALUES.put(Col.PUPIL, (history, period) -> history.pupil().pseudonym());
    of(Col.SCHOOL_UNIT_CODE, PupilPeriod::schoolUnitCode);
    of(Col.DISTRICT, period -> period.place().district());
    of(Col.DISTRICT_THEN, period -> period.place().districtThen());
    of(Col.RESIDENCE_DISTRICT, PupilPeriod::residenceDistrict);
    of(Col.GENDER, period -> period.facts().gender());
    of(Col.GRADE, period -> period.facts().grade());
    of(Col.STAGE, period -> period.facts().stage());
    of(Col.SCHEDULED_MINUTES, period -> period.minutes().scheduled());
    of(Col.REPORTED_MINUTES, period -> period.minutes().reported());
    of(Col.VALID_ABSENCE_MINUTES, period -> period.minutes().valid());
    of(Col.INVALID_ABSENCE_MINUTES, period -> period.minutes().invalid());
    of(Col.OTHER_ACTIVITY_MINUTES, period -> period.minutes().other());
    of(Col.ATTENDED_MINUTES, period -> period.minutes().attended());
    of(Col.REDUCED_TIMETABLE, PupilPeriod::reducedTimetable);
    of(Col.ABSENCE_RATE, period -> period.rates().absence());
    of(Col.ABSENCE_RATE_LOWER, period -> period.rates().lower());
    of(Col.ABSENCE_RATE_UPPER, period -> period.rates().upper());
    of(Col.REPORTING_RATE, period -> period.rates().reporting());
    ofDays(Col.ABSENCE_DAYS, AbsenceDays::days);
    ofDays(Col.ABSENCE_SPELLS, AbsenceDays::spells);
    ofDays(Col.LONGEST_SPELL_DAYS, AbsenceDays::longestSpell);
    of(Col.ABSENCE_BAND, period -> period.flags().band());
    of(Col.HIGH_ABSENCE, period -> period.flags().high());
    of(Col.LOW_ABSENCE, period -> period.flags().low());
    of(Col.HIGH_ABSENCE_CERTAINTY, period -> period.flags().certainty());
    of(Col.MEETS_MINIMUM_EXPOSURE, period -> period.flags().meetsMinimumExposure());
    of(Col.IN_POPULATION, PupilPeriod::inPopulation);
    of(Col.SCHOOLS_ATTENDED, PupilPeriod::schoolsAttended);
  }

  private final TermCalendar calendar;
  private final List<BiFunction<PupilHistory, PupilPeriod, Object>> values;

  /** Rows of this table; the calendar names their terms. */
  public PupilRows(Table table, TermCalendar calendar) {
    this.calendar = calendar;
    this.values = table.columns().stream().map(this::value).toList();
  }

  private BiFunction<PupilHistory, PupilPeriod, Object> value(String column) {
    return switch (column) {
      case Col.SCHOOL_YEAR -> (history, period) -> term(period).schoolYear();
      case Col.TERM -> (history, period) -> term(period).term();
      default -> VALUES.get(column);
    };
  }

  private Term term(PupilPeriod period) {
    return calendar.terms().get(period.termNo());
  }

  /** The row of one period of a pupil, in the order of the table's columns. */
  public Object[] row(PupilHistory history, PupilPeriod period) {
    Object[] row = new Object[values.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = values.get(i).apply(history, period);
    }
    return row;
  }

  private static void of(String column, Function<PupilPeriod, Object> value) {
    VALUES.put(column, (history, period) -> value.apply(period));
  }

  private static void ofDays(String column, Function<AbsenceDays, Object> value) {
    of(column, period -> period.absenceDays() == null ? null : value.apply(period.absenceDays()));
  }
}
