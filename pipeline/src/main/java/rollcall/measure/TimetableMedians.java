package rollcall.measure;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import rollcall.rules.Rules;
import rollcall.table.EnrolmentTerm;
import rollcall.table.Pupil;
import scala.Tuple2;

/**
 * The exact median of the scheduled minutes of all pupils of a school and grade who were enrolled
 * the whole term; one number a class and term.
 */
record TimetableMedians(Map<Group, Double> medians) implements Serializable {

  /** Pupils who should have about the same timetable. */
  private record Group(String schoolUnitCode, Integer grade, int termNo) implements Serializable {
    static Group of(EnrolmentTerm term) {
      return new Group(term.schoolUnitCode(), term.facts().grade(), term.termNo());
    }
  }

  static TimetableMedians of(JavaRDD<Pupil> pupils, EventSchedule schedule) {
    return new TimetableMedians(
        pupils
            .flatMapToPair(
                pupil ->
                    pupil.enrolmentTerms().stream()
                        .filter(EnrolmentTerm::wholeTerm)
                        .map(schedule::added)
                        .map(t -> new Tuple2<>(Group.of(t), t.sums().minutes().scheduled()))
                        .iterator())
            .groupByKey()
            .mapValues(TimetableMedians::median)
            .collectAsMap());
  }

  private static double median(Iterable<Long> minutes) {
    List<Long> sorted = StreamSupport.stream(minutes.spliterator(), false).sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }

  /** Whether a timetable is reduced; null for a pupil who was not enrolled the whole term. */
  Boolean isReduced(EnrolmentTerm term, Rules rules) {
    if (!term.wholeTerm()) {
      return null;
    }
    double limit = medians.get(Group.of(term)) * rules.reducedTimetablePercent();
    return term.sums().minutes().scheduled() * 100 < limit;
  }
}
