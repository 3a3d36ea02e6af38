package rollcall.sample.programmes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import rollcall.sample.Draw;
import rollcall.sample.Minutes;
import rollcall.sample.Term;

/** Results and absence of participants of PPSS, term by term. */
final class PilotFollowups {
  private static final int ROUNDED_TO = 10;
  private static final int PERCENT = 100;

  private final PilotTargets targets;
  private final List<Term> terms;
  private final SplittableRandom random;

  PilotFollowups(PilotTargets targets, List<Term> terms, SplittableRandom random) {
    this.targets = targets;
    this.terms = terms;
    this.random = random;
  }

  /**
   * Turns valid absence into invalid from the second term on, in the register itself: support made
   * schools write down as invalid what they had called valid.
   */
  void reclassify(List<PilotPupil> participants) {
    List<PilotPupil> staying = new ArrayList<>(participants.stream().filter(p -> p.stays).toList());
    Draw.shuffle(staying, random);
    int count = staying.size() * targets.absence().reclassifiedPercent() / PERCENT;
    for (PilotPupil p : staying.subList(0, count)) {
      Minutes first = p.pupil.in(terms.get(0)).minutes();
      for (Term term : terms.subList(1, terms.size())) {
        p.pupil.change(term, shifted(first, p.pupil.in(term).minutes()));
      }
    }
  }

  private Minutes shifted(Minutes first, Minutes now) {
    double size = (double) now.reported() / first.reported();
    int valid = rounded(first.valid() * size * targets.absence().validKept());
    double kept = first.valid() * size * (1 - targets.absence().validKept());
    double added = now.reported() * targets.absence().invalidAdded();
    int invalid = rounded(first.invalid() * size + kept + added);
    int most = now.reported() - valid;
    return new Minutes(now.scheduled(), now.reported(), valid, Math.min(invalid, most), 0);
  }

  private static int rounded(double minutes) {
    return ROUNDED_TO * (int) (minutes / ROUNDED_TO);
  }

  void write(ProgrammeFiles files, List<PilotPupil> participants) throws IOException {
    List<PilotPupil> staying = participants.stream().filter(p -> p.stays).toList();
    YesNo adequate = new YesNo(staying, targets.results().adequate(), random);
    YesNo eligible = new YesNo(staying, targets.results().eligible(), random);
    for (int i = 0; i < participants.size(); i++) {
      PilotPupil p = participants.get(i);
      String id = String.format(Locale.ROOT, "ppss-%03d", i + 1);
      for (int term = 0; term < terms.size(); term++) {
        boolean last = term == terms.size() - 1;
        if (term == 0 || p.stays && (!last || p.hasLastTerm)) {
          boolean more = term > 0;
          results(files, id, term, p);
          value(files, id, "adequate_knowledge", term, adequate.at(p, more), "staff");
          value(files, id, "eligible_upper_secondary", term, eligible.at(p, more), "staff");
          absence(files, id, term, p.pupil.in(terms.get(term)).minutes());
        }
      }
    }
  }

  private void results(ProgrammeFiles files, String id, int term, PilotPupil p) throws IOException {
    int subjects = targets.results().subjects();
    int more = term == 0 ? 0 : p.passedMore;
    int later = term < 2 ? 0 : random.nextInt(3) - 1;
    int passed = Math.max(0, Math.min(subjects, p.passed + more + later));
    value(files, id, "passed_subjects_percent", term, percent(passed, subjects), "staff");
    int core = p.core + (term == 0 ? 0 : p.coreMore);
    String share = percent(core, targets.results().coreSubjects());
    value(files, id, "passed_core_subjects_percent", term, share, "staff");
  }

  private void absence(ProgrammeFiles files, String id, int term, Minutes minutes)
      throws IOException {
    value(files, id, "scheduled_minutes", term, minutes.scheduled(), "register");
    value(files, id, "valid_absence_minutes", term, minutes.valid(), "register");
    value(files, id, "invalid_absence_minutes", term, minutes.invalid(), "register");
  }

  private void value(
      ProgrammeFiles files, String id, String measure, int term, Object value, String source)
      throws IOException {
    Term of = terms.get(term);
    String occasion = "term_" + (term + 1);
    files.row(
        ProgrammeKind.FOLLOWUPS,
        id,
        measure,
        occasion,
        value,
        of.end(),
        of.isoStart(),
        of.isoEnd(),
        source,
        null);
  }

  private static String percent(int part, int whole) {
    return String.format(Locale.ROOT, "%.1f", (double) PERCENT * part / whole);
  }

  /** Who reaches something at first and later: boys gain it first, girls lose it first. */
  private static final class YesNo {
    private final PilotTargets.YesNo target;
    private final Set<PilotPupil> gained;
    private final Set<PilotPupil> lost;

    YesNo(List<PilotPupil> staying, PilotTargets.YesNo target, SplittableRandom random) {
      this.target = target;
      List<PilotPupil> order = new ArrayList<>(staying);
      Draw.shuffle(order, random);
      order.sort(Comparator.comparing(PilotPupil::isGirl));
      this.gained = first(order, p -> !atFirst(p), target.gains());
      order.sort(Comparator.comparing(p -> !p.isGirl()));
      this.lost = first(order, this::atFirst, target.losses());
    }

    private static Set<PilotPupil> first(
        List<PilotPupil> order, Predicate<PilotPupil> of, int count) {
      return new HashSet<>(order.stream().filter(of).limit(count).toList());
    }

    private boolean atFirst(PilotPupil p) {
      return p.passed >= target.fromSubjects();
    }

    int at(PilotPupil p, boolean later) {
      boolean reached = later ? gained.contains(p) || atFirst(p) && !lost.contains(p) : atFirst(p);
      return reached ? 1 : 0;
    }
  }
}
