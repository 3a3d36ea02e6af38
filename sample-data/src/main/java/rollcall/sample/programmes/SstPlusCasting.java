package rollcall.sample.programmes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import rollcall.sample.Draw;
import rollcall.sample.Term;

/**
 * Finds the participants of SST plus among the pupils of the register, and gives each the absence
 * of its terms.
 */
final class SstPlusCasting {
  private static final int LAST_GRADE = 9;
  private static final String LEFT_SCHOOL = "left_school";
  private static final int MOST_TERMS_MORE = 2;
  private static final int TERMS_A_YEAR = 2;
  private static final int FRIDAY = DayOfWeek.FRIDAY.getValue();

  private final SstPlusTargets targets;
  private final Register register;
  private final SplittableRandom random;
  private final Set<RegisterPupil> taken = new HashSet<>();
  private final Iterator<Boolean> increased;
  private final Iterator<Boolean> adapted;
  private final Iterator<String> closeReasons;

  SstPlusCasting(SstPlusTargets targets, Register register, SplittableRandom random) {
    this.targets = targets;
    this.register = register;
    this.random = random;
    int everybody = targets.entrants().stream().mapToInt(group -> group.pupils().size()).sum();
    this.increased = some(targets.increased(), everybody, random).iterator();
    this.adapted = some(targets.adaptedTimetable(), everybody, random).iterator();
    this.closeReasons = reasons().iterator();
  }

  /** So many of all are true, in random order. */
  static List<Boolean> some(int count, int all, SplittableRandom random) {
    List<Boolean> chosen = new ArrayList<>(Collections.nCopies(count, true));
    chosen.addAll(Collections.nCopies(all - count, false));
    Draw.shuffle(chosen, random);
    return chosen;
  }

  private List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (Map.Entry<String, Integer> reason : targets.closeReasons().entrySet()) {
      reasons.addAll(Collections.nCopies(reason.getValue(), reason.getKey()));
    }
    Draw.shuffle(reasons, random);
    return reasons;
  }

  /** All participants, in the order of the targets. */
  List<SstPlusCase> cast() {
    List<SstPlusCase> cases = new ArrayList<>();
    for (SstPlusTargets.Entrants group : targets.entrants()) {
      int met = group.pupils().size() - group.belowCriterion();
      for (int i = 0; i < group.pupils().size(); i++) {
        SstPlusCase found = find(cases.size() + 1, group, group.pupils().get(i), i < met);
        AbsenceOfParticipant.of(found, register, random).tell();
        cases.add(found);
      }
    }
    return cases;
  }

  private SstPlusCase find(int number, SstPlusTargets.Entrants group, String who, boolean met) {
    char gender = who.charAt(0);
    int grade = Integer.parseInt(who.substring(1));
    String key = group.terms().get(random.nextInt(group.terms().size()));
    int first = register.terms().indexOf(register.term(key));
    int last = lastTerm(first, grade);
    RegisterPupil pupil = pupil(group, gender, grade, first, last);
    taken.add(pupil);
    Term entry = register.terms().get(first);
    Term end = register.terms().get(last);
    boolean leaves = grade == LAST_GRADE;
    LocalDate enrolled = day(entry, 0.35, 0.75);
    LocalDate decided = weekday(enrolled.minusDays(7 + random.nextInt(15)));
    return new SstPlusCase(
        number,
        pupil,
        group.district(),
        pupil.in(entry).school(),
        grade,
        met,
        increased.next(),
        adapted.next(),
        register.terms().get(first - 1),
        end,
        weekday(decided.minusDays(10 + random.nextInt(30))),
        decided,
        enrolled,
        leaves ? day(end, 0.95, 1) : day(end, 0.75, 0.98),
        leaves ? LEFT_SCHOOL : closeReasons.next());
  }

  /**
   * Grade 9 ends in June; others stay for up to two terms more, as long as the project lasts and a
   * term of school is left.
   */
  private int lastTerm(int first, int grade) {
    Term entry = register.terms().get(first);
    int june = register.terms().indexOf(register.term(entry.schoolYear() + "/VT"));
    if (grade == LAST_GRADE) {
      return june;
    }
    int lastOfSchool = june + TERMS_A_YEAR * (LAST_GRADE - grade);
    LocalDate end = LocalDate.parse(targets.endDate());
    int last = Math.min(lastOfSchool - 1, first + 1 + random.nextInt(MOST_TERMS_MORE));
    while (register.terms().get(last).end().isAfter(end)) {
      last--;
    }
    return last;
  }

  /** That day, or the Friday before. */
  static LocalDate weekday(LocalDate date) {
    return date.minusDays(Math.max(0, date.getDayOfWeek().getValue() - FRIDAY));
  }

  private LocalDate day(Term term, double from, double to) {
    double part = from + (to - from) * random.nextDouble();
    return term.days().get((int) (part * term.length()));
  }

  /** Somebody of the district who is in the register two terms before and one term after. */
  private RegisterPupil pupil(
      SstPlusTargets.Entrants group, char gender, int grade, int first, int last) {
    Term entry = register.terms().get(first);
    Term earliest = register.terms().get(first - 2);
    Term latest = register.terms().get(grade == LAST_GRADE ? last : last + 1);
    List<RegisterPupil> fitting =
        register.pupils(entry).stream()
            .filter(pupil -> pupil.gender() == gender && pupil.in(entry).grade() == grade)
            .filter(pupil -> pupil.isIn(earliest) && pupil.isIn(latest))
            .filter(pupil -> livesIn(group.district(), pupil.in(entry), entry))
            .filter(pupil -> group.areas().contains(pupil.in(entry).school().place().area()))
            .filter(pupil -> pupil.in(entry).school().isMunicipal() && !taken.contains(pupil))
            .toList();
    if (fitting.isEmpty()) {
      throw new IllegalStateException("the register has no pupil left for an entrant of SST plus");
    }
    return fitting.get(random.nextInt(fitting.size()));
  }

  private static boolean livesIn(String district, RegisterPupil.Stay stay, Term term) {
    return stay.residence().nameOn(term.days().get(0)).equals(district);
  }
}
