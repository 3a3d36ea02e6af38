package rollcall.sample.programmes;

import java.util.List;
import java.util.SplittableRandom;
import rollcall.sample.Draw;
import rollcall.sample.Term;

/**
 * The absence of one participant, term by term: high before, changed while the case lasts, and some
 * of the change kept afterwards. It is what the register then says; nothing of it is an effect.
 */
final class AbsenceOfParticipant {
  private static final double FULL_TIMETABLE = 1;
  private static final double ADAPTED_TIMETABLE = 0.6;
  private static final double UNREPORTED = 0.02;
  private static final double SCATTER = 0.06;

  private final SstPlusCase told;
  private final List<Term> terms;
  private final SplittableRandom random;
  private final double before;
  private final double drop;
  private final double invalidShare;

  private AbsenceOfParticipant(SstPlusCase told, List<Term> terms, SplittableRandom random) {
    this.told = told;
    this.terms = terms;
    this.random = random;
    double drawn = random.nextDouble();
    this.before = told.metCriterion() ? 0.51 + 0.37 * drawn : 0.31 + 0.17 * drawn;
    this.drop = told.increased() ? 0.08 + 0.25 * random.nextDouble() : -0.1 * random.nextDouble();
    this.invalidShare = 0.2 + 0.6 * random.nextDouble();
  }

  static AbsenceOfParticipant of(SstPlusCase told, Register register, SplittableRandom random) {
    return new AbsenceOfParticipant(told, register.terms(), random);
  }

  /** Writes it into the register. */
  void tell() {
    int first = terms.indexOf(told.before()) + 1;
    int last = terms.indexOf(told.last());
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (told.pupil().isIn(term)) {
        boolean shorter = told.adapted() && i >= first;
        told.pupil()
            .change(
                term,
                AbsenceHabit.minutes(
                    term,
                    told.pupil().in(term).grade(),
                    shorter ? ADAPTED_TIMETABLE : FULL_TIMETABLE,
                    UNREPORTED,
                    share(i, first, last),
                    invalidShare,
                    1));
      }
    }
  }

  /** Share of absence in a term; the last before and the last of the case are as they were cast. */
  private double share(int term, int first, int last) {
    double scatter = SCATTER * Draw.normal(random);
    if (term < first) {
      return term == first - 1 ? before : before + scatter;
    }
    if (term <= last) {
      return term == last ? before - drop : before - drop / 2 + scatter;
    }
    return before - kept() * drop + scatter;
  }

  /** How much of the change remains; where the family ended early, absence came back. */
  private double kept() {
    return switch (told.closeReason()) {
      case "goals_met" -> 0.7;
      case "family_ended" -> 0;
      default -> 0.4;
    };
  }
}
