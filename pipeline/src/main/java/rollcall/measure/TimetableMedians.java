package rollcall.measure;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
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
            .mapPartitionsToPair(some -> counted(some, schedule))
            .reduceByKey(TimetableMedians::addAll)
            .mapValues(TimetableMedians::median)
            .collectAsMap());
  }

  /** Pupils by their minutes: those of a class mostly have the same. */
  private static Iterator<Tuple2<Group, TreeMap<Long, Integer>>> counted(
      Iterator<Pupil> pupils, EventSchedule schedule) {
    Map<Group, TreeMap<Long, Integer>> groups = new HashMap<>();
    while (pupils.hasNext()) {
      for (EnrolmentTerm term : pupils.next().enrolmentTerms()) {
        if (term.wholeTerm()) {
          long minutes = schedule.added(term).sums().minutes().scheduled();
          groups
              .computeIfAbsent(Group.of(term), group -> new TreeMap<>())
              .merge(minutes, 1, Integer::sum);
        }
      }
    }
    return groups.entrySet().stream()
        .map(group -> new Tuple2<>(group.getKey(), group.getValue()))
        .iterator();
  }

  private static TreeMap<Long, Integer> addAll(
      TreeMap<Long, Integer> pupils, TreeMap<Long, Integer> more) {
    more.forEach((minutes, number) -> pupils.merge(minutes, number, Integer::sum));
    return pupils;
  }

  private static double median(TreeMap<Long, Integer> pupils) {
    int all = pupils.values().stream().mapToInt(number -> number).sum();
    return (minutes(pupils, (all - 1) / 2) + minutes(pupils, all / 2)) / 2.0;
  }

  /** The minutes of the pupil in this place, from 0, in the order of minutes. */
  private static long minutes(TreeMap<Long, Integer> pupils, int place) {
    int passed = 0;
    for (Map.Entry<Long, Integer> entry : pupils.entrySet()) {
      passed += entry.getValue();
      if (passed > place) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("No pupil in place " + place);
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
