package rollcall.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import rollcall.rules.Rules;
import rollcall.table.ConformedPupil;
import rollcall.table.Delivered;
import rollcall.table.Pupil;
import rollcall.table.PupilHistory;
import rollcall.table.TermCalendar;

/**
 * Minutes, rates and places of every pupil; not yet flagged. All that was delivered of a pupil is
 * measured in plain code.
 */
public final class Measured {
  private Measured() {}

  /**
   * Pupils with their terms at their schools.
   *
   * @param asOf later rows, and enrolments of terms that begin later, are left out
   */
  public static JavaRDD<Pupil> byPupil(
      JavaRDD<ConformedPupil> conformed, TermCalendar calendar, LocalDate asOf) {
    Gathering gathering =
        new Gathering(calendar, calendar.lastTermNo(asOf), (int) asOf.toEpochDay());
    return conformed.map(gathering::pupil);
  }

  /**
   * Every grain of every pupil.
   *
   * @param pupils kept in memory, since they are read twice
   * @param events what was met of events-only exports
   * @param eventMinutes minutes of a school day by number of events-only delivery
   */
  public static JavaRDD<PupilHistory> histories(
      JavaRDD<Pupil> pupils,
      Collection<Delivered> events,
      Map<Integer, Integer> eventMinutes,
      Places places,
      Rules rules) {
    EventSchedule schedule = EventSchedule.of(events, eventMinutes, places.calendar());
    Broadcast<Measuring> measuring =
        JavaSparkContext.fromSparkContext(pupils.context())
            .broadcast(
                new Measuring(places, schedule, TimetableMedians.of(pupils, schedule), rules));
    return pupils.map(pupil -> measuring.value().history(pupil));
  }
}
