package rollcall.jobs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import rollcall.jobs.FollowedPupils.Seen;
import rollcall.outcome.RegisterFacts;
import rollcall.outcome.RegisterFacts.Compared;
import rollcall.outcome.RegisterFacts.ComparedParticipant;
import rollcall.outcome.RegisterFacts.HalfYear;
import rollcall.outcome.RegisterFacts.LinkedTerm;
import rollcall.outcome.RegisterFacts.SchoolCount;
import rollcall.outcome.RegisterFacts.SeenParticipant;
import rollcall.outcome.RegisterFacts.TargetCount;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.rules.Absence;
import rollcall.table.Boundaries;
import rollcall.table.Col;
import rollcall.table.Flags;
import rollcall.table.Participant;
import rollcall.table.Programme;
import rollcall.table.ProgrammeDistrict;
import rollcall.table.ProgrammeFiles;
import rollcall.table.PupilPeriod;
import rollcall.table.Term;

/**
 * What the register says of programmes: the terms of participants before and after, and figures of
 * their districts and schools by half year. Districts are read in the boundaries of a programme's
 * first date, as those of its target group.
 */
final class ProgrammeRegister {
  private static final String ALL = "all";
  private static final ComparedHistory NEVER_SEEN = new ComparedHistory("", Map.of());

  private final ProgrammeFiles files;
  private final Computation.Basis basis;
  private final List<Term> terms;
  private final List<Term> over;
  private final Map<String, ComparedHistory> seen = new HashMap<>();
  private final List<ComparedPupil> candidates;
  private final Map<FollowedPupils.Group, Long> members;
  private final List<Row> schools;
  private final ProgrammeQuality quality;

  /**
   * A register as gathered.
   *
   * @param schoolTerms rows of {@code school_term}
   */
  ProgrammeRegister(
      Computation.Basis basis,
      FollowedPupils.Gathered gathered,
      List<Row> schoolTerms,
      ProgrammeQuality quality) {
    this.files = basis.programmeTables().files();
    this.basis = basis;
    this.terms = basis.calendar().terms();
    this.over = basis.termsOver();
    this.candidates = gathered.candidates().all();
    this.members = gathered.members();
    this.schools = schoolTerms;
    this.quality = quality;
    for (Seen term : gathered.terms()) {
      seen.computeIfAbsent(term.pupil(), p -> new ComparedHistory(p, new HashMap<>()))
          .terms()
          .put(term.term().termNo(), term.term());
    }
  }

  RegisterFacts facts() {
    return new RegisterFacts(
        files.participants().stream().flatMap(this::linked).toList(),
        files.programmes().stream().flatMap(this::targets).toList(),
        files.programmes().stream().flatMap(this::schools).toList(),
        files.programmes().stream().map(quality::of).toList(),
        new Compared(files.participants().stream().flatMap(this::compared).toList(), candidates),
        halfYears(),
        files.participants().stream().flatMap(this::seen).toList());
  }

  private ComparedHistory history(Participant p) {
    return p.pupilId() == null ? NEVER_SEEN : seen.getOrDefault(p.pupilId(), NEVER_SEEN);
  }

  /** The last full term before enrolment and the first full term after close, where seen. */
  private Stream<LinkedTerm> linked(Participant p) {
    CaseTerms terms = CaseTerms.of(p, over);
    return Stream.concat(
        history(p).counted(terms.before()).map(term -> linked(p, term, "start")).stream(),
        history(p).counted(terms.after()).map(term -> linked(p, term, "end")).stream());
  }

  private LinkedTerm linked(Participant p, PupilPeriod term, String occasion) {
    return new LinkedTerm(
        p.programme(),
        p.participantId(),
        occasion,
        term.minutes().scheduled(),
        Absence.denominator(term.minutes(), basis.rules()),
        term.minutes().valid(),
        term.minutes().invalid(),
        term.minutes().attended(),
        term.reducedTimetable());
  }

  private Stream<ComparedParticipant> compared(Participant p) {
    return history(p)
        .in(CaseTerms.of(p, over), basis.programmeTables().rules().comparison().termsBefore())
        .map(pupil -> new ComparedParticipant(p.programme(), p.participantId(), pupil))
        .stream();
  }

  /** Half years in which the register holds a participant. */
  private Stream<SeenParticipant> seen(Participant p) {
    return history(p).terms().values().stream()
        .filter(term -> term.minutes().scheduled() > 0)
        .map(term -> halfYear(terms.get(term.termNo())))
        .distinct()
        .sorted()
        .map(half -> new SeenParticipant(p.programme(), p.participantId(), half));
  }

  private Stream<TargetCount> targets(Programme programme) {
    return members.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(programme.targetGroup()))
        .filter(entry -> quality.isDuring(programme, terms.get(entry.getKey().termNo())))
        .map(
            entry ->
                new TargetCount(
                    programme.programme(),
                    basis
                        .boundaries()
                        .expressed(entry.getKey().district(), programme.start())
                        .orElse(Boundaries.UNKNOWN),
                    halfYear(terms.get(entry.getKey().termNo())),
                    entry.getValue()));
  }

  /** Schools of the programme's districts by half year, with their pupils of high absence. */
  private Stream<SchoolCount> schools(Programme programme) {
    Set<String> districts = districts(programme);
    return schools.stream()
        .filter(row -> row.getAs(Col.ABSENCE_BAND).equals(Flags.BAND_HIGH))
        .filter(row -> quality.isDuring(programme, term(row)))
        .map(
            row ->
                new SchoolCount(
                    programme.programme(),
                    district(row, programme),
                    halfYear(term(row)),
                    row.getAs(Col.SCHOOL_UNIT_CODE),
                    row.<Long>getAs(Col.PUPILS)))
        .filter(count -> districts.contains(count.district()));
  }

  private Set<String> districts(Programme programme) {
    Set<String> districts = new HashSet<>();
    cases(programme).map(Participant::district).forEach(districts::add);
    files.districts().stream()
        .filter(d -> d.programme().equals(programme.programme()))
        .map(ProgrammeDistrict::district)
        .forEach(districts::add);
    return districts;
  }

  private Stream<Participant> cases(Programme programme) {
    return files.participants().stream().filter(p -> p.programme().equals(programme.programme()));
  }

  private List<HalfYear> halfYears() {
    Map<String, Long> pupils = new TreeMap<>();
    for (Row row : schools) {
      if (row.getAs(Col.ABSENCE_BAND).equals(ALL)) {
        pupils.merge(halfYear(term(row)), row.<Long>getAs(Col.PUPILS), Long::sum);
      }
    }
    return pupils.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new HalfYear(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Term term(Row row) {
    return quality.term(row);
  }

  /** The district of a row's school as it was called when the programme started. */
  private String district(Row row, Programme programme) {
    return basis
        .boundaries()
        .district(row.getAs(Col.SCHOOL_UNIT_CODE), term(row).end(), programme.start());
  }

  private static String halfYear(Term term) {
    return RegisterFacts.halfYear(term.start());
  }
}
