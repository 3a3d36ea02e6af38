package rollcall.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import rollcall.table.ConformedPupil;
import rollcall.table.DayMarks;
import rollcall.table.Delivered;
import rollcall.table.Enrolment;
import rollcall.table.EnrolmentTerm;
import rollcall.table.Pupil;
import rollcall.table.RosterFacts;
import rollcall.table.SettledTerm;
import rollcall.table.Strip;
import rollcall.table.Sums;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/**
 * Spreads what was delivered of a pupil over schools and terms: every school and term with a row
 * that counts or an enrolment that overlaps the term.
 *
 * @param lastTermNo enrolments of later terms are left out
 * @param asOf days since 1970; later rows do not count
 */
record Gathering(TermCalendar calendar, int lastTermNo, int asOf) implements Serializable {

  /** A pupil with its terms at its schools. */
  Pupil pupil(ConformedPupil pupil) {
    List<Delivered> delivered = new ArrayList<>();
    for (Strip strip : pupil.strips()) {
      delivered.add(
          Delivered.counted(
              strip.deliveryNo(),
              strip.schoolUnitCode(),
              strip.termNo(),
              strip.sums().rows(),
              strip.isIn(asOf) && strip.sums().events() > 0));
    }
    pupil.enrolments().forEach(e -> delivered.add(Delivered.enrolled(e.deliveryNo())));
    pupil.settled().forEach(term -> delivered.addAll(term.delivered()));
    return new Pupil(
        pupil.key(),
        pupil.tail(),
        pupil.isProtected(),
        enrolmentTerms(
            pupil.strips().stream().filter(s -> s.isIn(asOf)).toList(),
            pupil.settled(),
            pupil.enrolments()),
        pupil.enrolments(),
        delivered,
        pupil.decisions());
  }

  private List<EnrolmentTerm> enrolmentTerms(
      List<Strip> strips, List<SettledTerm> settled, List<Enrolment> enrolments) {
    TreeMap<Integer, TreeMap<String, Drafted>> drafts = new TreeMap<>();
    for (Strip strip : strips) {
      draft(drafts, strip.termNo(), strip.schoolUnitCode())
          .add(strip.sums(), strip.schoolDays(), strip.pupilDays());
    }
    for (SettledTerm term : settled) {
      if (term.sums().rows() > 0) {
        draft(drafts, term.termNo(), term.schoolUnitCode())
            .add(term.sums(), term.schoolDays(), term.pupilDays());
      }
    }
    for (int no = 0; no <= lastTermNo; no++) {
      Term term = calendar.terms().get(no);
      for (Enrolment enrolment : enrolments) {
        if (enrolment.overlaps(term)) {
          draft(drafts, no, enrolment.schoolUnitCode()).enrolments.add(enrolment);
        }
      }
    }
    List<EnrolmentTerm> terms = new ArrayList<>();
    drafts.forEach((no, schools) -> terms.addAll(ofTerm(no, schools)));
    return terms;
  }

  private Drafted draft(
      TreeMap<Integer, TreeMap<String, Drafted>> drafts, int termNo, String school) {
    return drafts
        .computeIfAbsent(termNo, no -> new TreeMap<>())
        .computeIfAbsent(school, code -> new Drafted());
  }

  /**
   * Grade, gender and residence are those of the latest enrolment at the school, else of the
   * pupil's enrolment elsewhere in the term with the latest start, then the greatest code.
   */
  private List<EnrolmentTerm> ofTerm(int termNo, TreeMap<String, Drafted> schools) {
    RosterFacts anywhere =
        schools.values().stream()
            .flatMap(draft -> draft.enrolments.stream())
            .max(Enrolment.BY_START.thenComparing(Enrolment::schoolUnitCode))
            .map(Enrolment::facts)
            .orElse(RosterFacts.UNTOLD);
    List<EnrolmentTerm> terms = new ArrayList<>();
    schools.forEach((school, draft) -> terms.add(draft.at(school, termNo, anywhere)));
    return terms;
  }

  /** A pupil's term at a school while its strips and enrolments are added. */
  private final class Drafted {
    private final List<Enrolment> enrolments = new ArrayList<>();
    private Sums sums = Sums.NONE;
    private DayMarks schoolDays = DayMarks.none();
    private DayMarks pupilDays = DayMarks.none();

    void add(Sums more, DayMarks ofSchool, DayMarks ofPupil) {
      sums = sums.plus(more);
      schoolDays = schoolDays.or(ofSchool);
      pupilDays = pupilDays.or(ofPupil);
    }

    EnrolmentTerm at(String school, int termNo, RosterFacts anywhere) {
      Optional<Enrolment> latest = enrolments.stream().max(Enrolment.BY_START);
      Term term = calendar.terms().get(termNo);
      Long weekdays = enrolments.isEmpty() ? null : Enrolment.weekdays(enrolments, term);
      return new EnrolmentTerm(
          school,
          termNo,
          sums,
          schoolDays,
          pupilDays,
          latest.map(Enrolment::facts).orElse(anywhere),
          latest.map(Enrolment::start).orElse(null),
          weekdays != null && weekdays >= Enrolment.weekdaysOf(term),
          weekdays);
    }
  }
}
