package rollcall.sample.programmes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import rollcall.sample.Draw;
import rollcall.sample.programmes.CooperationTargets.Band;
import rollcall.sample.programmes.CooperationTargets.District;
import rollcall.sample.programmes.CooperationTargets.Gender;

/**
 * Cases that meet all targets at once. Who belongs to which district and band is set; genders,
 * moves, goals and answers are dealt and change places until the counts of every group are right.
 */
final class CooperationCases {
  private static final int HIGH_ANSWER = 9;
  private static final double LARGEST_DIFFERENCE_OF_ANSWERS = 0.2;

  private final CooperationTargets targets;
  private final SplittableRandom random;
  private final List<CooperationCase> all = new ArrayList<>();
  private final List<CooperationCase> closed;

  private CooperationCases(CooperationTargets targets, SplittableRandom random) {
    this.targets = targets;
    this.random = random;
    places();
    this.closed = all.stream().filter(c -> c.closed).toList();
  }

  /** All cases, in the order of their first days. */
  static List<CooperationCase> of(CooperationTargets targets, SplittableRandom random) {
    CooperationCases cases = new CooperationCases(targets, random);
    cases.genders();
    cases.moves();
    cases.goals();
    cases.answers();
    CooperationEnrolments.deal(targets, cases.all, random);
    CooperationAbsence.fit(targets, cases.all, random);
    return cases.all.stream().sorted(Comparator.comparing(c -> c.enrolled)).toList();
  }

  private void places() {
    List<Integer> openBands = new ArrayList<>();
    for (int band = 0; band < targets.bands().size(); band++) {
      openBands.addAll(Collections.nCopies(targets.bands().get(band).open(), band));
    }
    Draw.shuffle(openBands, random);
    for (int d = 0; d < targets.districts().size(); d++) {
      District district = targets.districts().get(d);
      for (int band = 0; band < targets.bands().size(); band++) {
        for (int i = 0; i < district.closedByBand().get(band); i++) {
          all.add(new CooperationCase(d, band, true));
        }
      }
      for (int i = district.closed(); i < district.participants(); i++) {
        all.add(new CooperationCase(d, openBands.remove(0), false));
      }
    }
  }

  private void genders() {
    List<CooperationCase> open = all.stream().filter(c -> !c.closed).toList();
    List<String> ofOpen = new ArrayList<>();
    List<String> ofClosed = new ArrayList<>();
    for (Gender gender : targets.genders()) {
      ofOpen.addAll(Collections.nCopies(gender.open(), gender.gender()));
      ofClosed.addAll(Collections.nCopies(gender.closed(), gender.gender()));
    }
    Draw.shuffle(ofOpen, random);
    IntStream.range(0, open.size()).forEach(i -> open.get(i).gender = ofOpen.get(i));
    int last = targets.bands().size() - 1;
    deal(
        ofClosed,
        (c, gender) -> c.gender = gender,
        () -> {
          double far = 0;
          for (Gender gender : targets.genders()) {
            far += missing(is(gender).and(c -> c.band == last), gender.inLastBand());
            for (int d = 0; d < targets.districts().size(); d++) {
              int district = d;
              far += Math.max(0, 1 - count(is(gender).and(c -> c.district == district)));
            }
          }
          return far;
        });
  }

  private void moves() {
    List<Integer> moves = new ArrayList<>(Collections.nCopies(targets.moves().increased(), 1));
    moves.addAll(Collections.nCopies(targets.moves().unchanged(), CooperationCase.UNCHANGED));
    moves.addAll(Collections.nCopies(targets.moves().decreased(), -1));
    deal(
        moves,
        (c, move) -> c.move = move,
        () -> margins(c -> c.move > 0, Gender::increased, Band::increased, District::increased));
  }

  private void goals() {
    List<String> goals = new ArrayList<>(Collections.nCopies(targets.goals().full(), "full"));
    goals.addAll(Collections.nCopies(targets.goals().partial(), "partial"));
    goals.addAll(Collections.nCopies(targets.goals().none(), "none"));
    deal(
        goals,
        (c, goal) -> c.goal = goal,
        () ->
            margins(
                CooperationCase::attained, Gender::attained, Band::attained, District::attained));
  }

  private void answers() {
    List<Integer> answers = new ArrayList<>();
    targets.satisfaction().forEach((a, n) -> answers.addAll(Collections.nCopies(n, a)));
    deal(answers, (c, answer) -> c.satisfaction = answer, this::answersMissed);
  }

  private double answersMissed() {
    double far = 0;
    for (int b = 0; b < targets.bands().size(); b++) {
      int band = b;
      far +=
          targets
              .bands()
              .get(b)
              .satisfaction()
              .misses(mean(closed, c -> c.band == band, c -> c.satisfaction));
    }
    for (int d = 0; d < targets.districts().size(); d++) {
      int district = d;
      far +=
          missing(
              c -> c.district == district && c.satisfaction >= HIGH_ANSWER,
              targets.districts().get(d).highlySatisfied());
    }
    double difference =
        mean(closed, CooperationCase::isGirl, c -> c.satisfaction)
            - mean(closed, c -> !c.isGirl(), c -> c.satisfaction);
    return far
        + Fit.outside(difference, -LARGEST_DIFFERENCE_OF_ANSWERS, LARGEST_DIFFERENCE_OF_ANSWERS);
  }

  private <T> void deal(List<T> values, Dealer<T> dealer, DoubleSupplier far) {
    Draw.shuffle(values, random);
    Fit.bySwaps(
        values,
        dealt -> {
          for (int i = 0; i < closed.size(); i++) {
            dealer.give(closed.get(i), dealt.get(i));
          }
          return far.getAsDouble();
        },
        random);
  }

  private interface Dealer<T> {
    void give(CooperationCase to, T value);
  }

  private double margins(
      Predicate<CooperationCase> counted,
      ToIntFunction<Gender> ofGender,
      ToIntFunction<Band> ofBand,
      ToIntFunction<District> ofDistrict) {
    double far = 0;
    for (Gender gender : targets.genders()) {
      far += missing(counted.and(is(gender)), ofGender.applyAsInt(gender));
    }
    for (int i = 0; i < targets.bands().size(); i++) {
      int band = i;
      far += missing(counted.and(c -> c.band == band), ofBand.applyAsInt(targets.bands().get(i)));
    }
    for (int i = 0; i < targets.districts().size(); i++) {
      int district = i;
      far +=
          missing(
              counted.and(c -> c.district == district),
              ofDistrict.applyAsInt(targets.districts().get(i)));
    }
    return far;
  }

  private static Predicate<CooperationCase> is(Gender gender) {
    return c -> c.gender.equals(gender.gender());
  }

  private long count(Predicate<CooperationCase> counted) {
    return closed.stream().filter(counted).count();
  }

  private double missing(Predicate<CooperationCase> counted, int target) {
    return Math.abs(count(counted) - target);
  }

  /** Mean over the cases of a group. */
  static double mean(
      List<CooperationCase> cases,
      Predicate<CooperationCase> of,
      ToDoubleFunction<CooperationCase> value) {
    return cases.stream().filter(of).mapToDouble(value).average().orElseThrow();
  }
}
