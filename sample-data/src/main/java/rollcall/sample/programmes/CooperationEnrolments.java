package rollcall.sample.programmes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rollcall.sample.Draw;

/**
 * First days of the cases, evenly spread before and after half-time. Open cases came late, and
 * those with little absence rather late too.
 */
final class CooperationEnrolments {
  private CooperationEnrolments() {}

  static void deal(
      CooperationTargets targets, List<CooperationCase> cases, SplittableRandom random) {
    int before = targets.halfTime().participants();
    LocalDate half = targets.halfTime().day();
    List<LocalDate> days =
        new ArrayList<>(days(LocalDate.parse(targets.firstEnrolment()), half, before));
    LocalDate last = LocalDate.parse(targets.lastEnrolment());
    days.addAll(days(half.plusDays(1), last, cases.size() - before));
    Draw.shuffle(days, random);
    Fit.bySwaps(
        days,
        order -> {
          IntStream.range(0, order.size()).forEach(i -> cases.get(i).enrolled = order.get(i));
          return missing(targets, cases);
        },
        random);
  }

  private static double missing(CooperationTargets targets, List<CooperationCase> cases) {
    LocalDate half = targets.halfTime().day();
    Predicate<CooperationCase> early = c -> !c.enrolled.isAfter(half);
    long girls = cases.stream().filter(early.and(CooperationCase::isGirl)).count();
    long open = cases.stream().filter(early.and(c -> !c.closed)).count();
    double low = cases.stream().filter(c -> c.band == 0).count();
    double lowAndEarly = cases.stream().filter(early.and(c -> c.band == 0)).count();
    double share = (double) targets.halfTime().participants() / cases.size();
    return Math.abs(girls - targets.halfTime().girls())
        + open
        + Math.max(0, lowAndEarly - share * low);
  }

  /** So many weekdays, each another one. */
  private static List<LocalDate> days(LocalDate from, LocalDate to, int count) {
    List<LocalDate> weekdays =
        from.datesUntil(to.plusDays(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .toList();
    return IntStream.range(0, count)
        .mapToObj(i -> weekdays.get(i * weekdays.size() / count))
        .toList();
  }
}
