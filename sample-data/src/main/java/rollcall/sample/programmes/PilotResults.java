package rollcall.sample.programmes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rollcall.sample.Draw;
import rollcall.sample.programmes.PilotTargets.Entry;

/**
 * Subjects that participants of PPSS pass in the first two terms, until the counts of every entry
 * group, the means and the order of boys and girls are right.
 */
final class PilotResults {
  private static final int LONGEST_MOVE = 7;
  private static final double PERCENT = 100;

  /** Boys change by so many percentage points more than girls, at least. */
  private static final double CLEARLY_MORE = 1.5;

  private final PilotTargets.Results targets;
  private final List<PilotPupil> staying;
  private final SplittableRandom random;

  private PilotResults(
      PilotTargets.Results targets, List<PilotPupil> staying, SplittableRandom random) {
    this.targets = targets;
    this.staying = staying;
    this.random = random;
  }

  static void fit(
      PilotTargets.Results targets, List<PilotPupil> participants, SplittableRandom random) {
    List<PilotPupil> staying = participants.stream().filter(p -> p.stays).toList();
    PilotResults results = new PilotResults(targets, staying, random);
    results.passed();
    participants.stream()
        .filter(p -> !p.stays)
        .forEach(p -> p.passed = random.nextInt(targets.subjects() + 1));
    results.core(participants);
  }

  /** What becomes of a pupil, by the entry group. */
  private record Fate(int entry, int move) {}

  private void passed() {
    List<Fate> fates = new ArrayList<>();
    for (int i = 0; i < targets.entries().size(); i++) {
      Entry entry = targets.entries().get(i);
      fates.addAll(Collections.nCopies(entry.rise(), new Fate(i, 1)));
      fates.addAll(Collections.nCopies(entry.same(), new Fate(i, 0)));
      fates.addAll(Collections.nCopies(entry.fall(), new Fate(i, -1)));
    }
    if (fates.size() != staying.size()) {
      throw new IllegalStateException(
          "results of " + fates.size() + " pupils for " + staying.size() + " participants");
    }
    Draw.shuffle(fates, random);
    Fit.bySwaps(fates, this::boysRiseMoreOften, random);
    for (int i = 0; i < staying.size(); i++) {
      PilotPupil p = staying.get(i);
      p.entry = fates.get(i).entry();
      Entry entry = targets.entries().get(p.entry);
      p.move = fates.get(i).move();
      p.passed = entry.from() + random.nextInt(entry.to() - entry.from() + 1);
      p.passedMore = p.move;
    }
    Fit.bySteps(staying.size(), this::change, this::missing, random);
  }

  private double boysRiseMoreOften(List<Fate> fates) {
    double girls = rising(fates, PilotPupil::isGirl);
    double boys = rising(fates, p -> !p.isGirl());
    return Math.max(0, girls + 0.1 - boys);
  }

  private double rising(List<Fate> fates, Predicate<PilotPupil> group) {
    return IntStream.range(0, fates.size())
        .filter(i -> group.test(staying.get(i)))
        .mapToDouble(i -> fates.get(i).move())
        .average()
        .orElseThrow();
  }

  private boolean change(int place, int by) {
    PilotPupil p = staying.get(place);
    int then = p.passedMore + by;
    boolean fits =
        Integer.signum(then) == p.move
            && Math.abs(then) <= LONGEST_MOVE
            && p.passed + then >= 0
            && p.passed + then <= targets.subjects();
    if (fits) {
      p.passedMore = then;
    }
    return fits;
  }

  private double missing() {
    double far = Fit.outside(mean(p -> true), targets.meanFrom(), targets.meanTo());
    far += Math.max(0, CLEARLY_MORE + mean(PilotPupil::isGirl) - mean(p -> !p.isGirl()));
    for (int i = 0; i < targets.entries().size(); i++) {
      Double least = targets.entries().get(i).meanFrom();
      if (least != null) {
        int entry = i;
        far += Math.max(0, least - mean(p -> p.entry == entry));
      }
    }
    return far;
  }

  /** Mean change of the share of passed subjects, in percentage points. */
  private double mean(Predicate<PilotPupil> group) {
    return staying.stream()
        .filter(group)
        .mapToDouble(p -> PERCENT * p.passedMore / targets.subjects())
        .average()
        .orElseThrow();
  }

  /** As many pass one core subject more as one fewer. */
  private void core(List<PilotPupil> participants) {
    for (PilotPupil p : participants) {
      p.core = targets.coreSubjects() * p.passed / targets.subjects();
    }
    Draw.weighted(
            staying.stream().filter(p -> p.core < targets.coreSubjects()).toList(),
            targets.coreMoves(),
            p -> 1 + p.move + 0.1,
            random)
        .forEach(p -> p.coreMore = 1);
    Draw.weighted(
            staying.stream().filter(p -> p.core > 0 && p.coreMore == 0).toList(),
            targets.coreMoves(),
            p -> 1 - p.move + 0.1,
            random)
        .forEach(p -> p.coreMore = -1);
  }
}
