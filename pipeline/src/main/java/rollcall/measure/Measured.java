package rollcall.measure;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import rollcall.rules.Rules;
import rollcall.table.Pupil;
import rollcall.table.PupilHistory;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Minutes, rates and places of every pupil; not yet flagged. All that was delivered of a pupil
 * meets once and is measured in plain code.
 */
public final class Measured {
  private Measured() {}

  /**
   * Measures strips against enrolments. Grain: pupil.
   *
   * @param strips conformed rows, {@link rollcall.table.Strip#SCHEMA}
   * @param enrolments rosters that hold
   * @param eventMinutes minutes of a school day by number of events-only delivery
   * @param asOf terms that begin later are left out
   */
  public static JavaRDD<PupilHistory> byPupil(
      Dataset<Row> strips,
      Dataset<Row> enrolments,
      Map<Integer, Integer> eventMinutes,
      Places places,
      Rules rules,
      LocalDate asOf) {
    TermCalendar calendar = places.calendar();
    Dataset<Row> counted = strips.filter(col(Work.IN_AS_OF));
    EventSchedule schedule = EventSchedule.of(counted, eventMinutes, calendar);
    JavaRDD<Pupil> pupils =
        new PupilGathering(schedule, calendar.lastTermNo(asOf))
            .byPupil(counted, enrolments)
            .persist(StorageLevel.MEMORY_AND_DISK());
    return pupils.map(new Measuring(places, TimetableMedians.of(pupils), rules)::history);
  }
}
