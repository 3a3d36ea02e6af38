package rollcall.table;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Flagged histories as rows of {@link PupilTables}. */
public final class PupilRows implements Serializable {
  private static final long serialVersionUID = 1;

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
  private final List<String> columns;

  /** Rows of this table; the calendar names their terms. */
  public PupilRows(Table table, TermCalendar calendar) {
    this.columns = table.columns();
    this.calendar = calendar;
  }

  /** The row of one period of a pupil, followed by whether the pupil is protected. */
  public Row row(PupilHistory history, PupilPeriod period) {
    Term term = calendar.terms().get(period.termNo());
    Object[] values = new Object[columns.size() + 1];
    values[columns.size()] = history.pupil().isProtected();
    for (int i = 0; i < columns.size(); i++) {
      values[i] =
          switch (columns.get(i)) {
            case Col.SCHOOL_YEAR -> term.schoolYear();
            case Col.TERM -> term.term();
            default -> VALUES.get(columns.get(i)).apply(history, period);
          };
    }
    return RowFactory.create(values);
  }

  private static void of(String column, Function<PupilPeriod, Object> value) {
    VALUES.put(column, (history, period) -> value.apply(period));
  }

  private static void ofDays(String column, Function<AbsenceDays, Object> value) {
    of(column, period -> period.absenceDays() == null ? null : value.apply(period.absenceDays()));
  }
}
