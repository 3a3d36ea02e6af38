package rollcall.sample.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import rollcall.sample.Draw;
import rollcall.sample.Term;

/**
 * Participants of PPSS: of each focus school pupils who stay all terms, the more absent the more
 * likely, and in some schools one who leaves after the first term.
 */
final class PilotChoice {
  private static final int FIRST_GRADE_WITH_MARKS = 6;
  private static final int LAST_GRADE = 9;
  private static final double EVEN_WITHOUT_ABSENCE = 2;

  private final PilotTargets targets;
  private final Register register;
  private final SplittableRandom random;
  private final List<Term> terms;

  private PilotChoice(PilotTargets targets, Register register, SplittableRandom random) {
    this.targets = targets;
    this.register = register;
    this.random = random;
    this.terms = targets.terms().stream().map(register::term).toList();
  }

  /** Participants, in the order of their first days. */
  static List<PilotPupil> of(PilotTargets targets, Register register, SplittableRandom random) {
    PilotChoice choice = new PilotChoice(targets, register, random);
    List<PilotPupil> chosen = new ArrayList<>();
    List<RegisterSchool> schools =
        register.schools().stream().filter(RegisterSchool::isFocus).toList();
    for (int i = 0; i < schools.size(); i++) {
      chosen.addAll(choice.of(schools.get(i), true, targets.perSchool()));
      if (i < targets.leavers()) {
        chosen.addAll(choice.of(schools.get(i), false, 1));
      }
    }
    chosen.sort(
        Comparator.comparing((PilotPupil p) -> p.enrolled).thenComparing(p -> p.pupil.number()));
    List<PilotPupil> staying = new ArrayList<>(chosen.stream().filter(p -> p.stays).toList());
    Draw.shuffle(staying, random);
    for (int i = 0; i < staying.size(); i++) {
      staying.get(i).hasLastTerm = i >= targets.withoutLastTerm();
    }
    return chosen;
  }

  private List<PilotPupil> of(RegisterSchool school, boolean staying, int count) {
    List<RegisterPupil> candidates =
        register.pupils(terms.get(0)).stream()
            .filter(p -> p.in(terms.get(0)).school() == school)
            .filter(p -> staying ? staysWithMarks(p, school) : leaves(p))
            .toList();
    return Draw.weighted(candidates, count, this::weight, random).stream()
        .map(p -> new PilotPupil(p, school, p.in(terms.get(0)).grade(), day(), staying))
        .toList();
  }

  private boolean staysWithMarks(RegisterPupil p, RegisterSchool school) {
    return p.in(terms.get(0)).grade() >= FIRST_GRADE_WITH_MARKS
        && terms.stream().allMatch(term -> p.isIn(term) && p.in(term).school() == school);
  }

  private boolean leaves(RegisterPupil p) {
    return p.in(terms.get(0)).grade() == LAST_GRADE;
  }

  private double weight(RegisterPupil p) {
    return EVEN_WITHOUT_ABSENCE + p.in(terms.get(0)).absencePercent();
  }

  private LocalDate day() {
    LocalDate first = LocalDate.parse(targets.firstEnrolment());
    LocalDate last = LocalDate.parse(targets.lastEnrolment());
    return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
  }
}
