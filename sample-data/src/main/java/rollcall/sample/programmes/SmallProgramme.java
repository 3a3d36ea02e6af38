package rollcall.sample.programmes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import rollcall.sample.Calibration;
import rollcall.sample.Draw;
import rollcall.sample.PupilTerm;
import rollcall.sample.SampleMunicipality;
import rollcall.sample.SampleOptions;
import rollcall.sample.SampleSummary;
import rollcall.sample.Term;

/**
 * One small programme beside the files of the small municipality, with a file of every kind. It
 * takes the pupils as they are and changes nothing of them.
 */
final class SmallProgramme {
  private static final long PURPOSE = 103;
  private static final String LABEL = "small";
  private static final int LAST_GRADE_OF_ENTRY = 8;
  private static final int HAND_ENTERED_TO = 5;

  private final SmallProgrammeTargets targets;
  private final Map<String, Map<String, PupilTerm>> pupils;
  private final ProgrammeFiles files;
  private final SplittableRandom random;

  private SmallProgramme(
      SmallProgrammeTargets targets,
      Map<String, Map<String, PupilTerm>> pupils,
      ProgrammeFiles files,
      SplittableRandom random) {
    this.targets = targets;
    this.pupils = pupils;
    this.files = files;
    this.random = random;
  }

  /** Writes the municipality and the programme. */
  static SampleSummary write(SampleOptions options, Path to) throws IOException {
    Map<String, Map<String, PupilTerm>> pupils = new HashMap<>();
    SampleSummary municipality =
        SampleMunicipality.write(
            options,
            to,
            told ->
                pupils
                    .computeIfAbsent(told.pupil(), pupil -> new HashMap<>())
                    .merge(told.term().key(), told, SmallProgramme::inTwoSchools));
    SmallProgrammeTargets targets =
        Calibration.load().programme(LABEL, SmallProgrammeTargets.class);
    List<SampleSummary.WrittenFile> written = new ArrayList<>(municipality.files());
    try (ProgrammeFiles files = new ProgrammeFiles(to, LABEL, targets.name())) {
      SplittableRandom random = Draw.generator(options.seed(), PURPOSE, 0);
      new SmallProgramme(targets, pupils, files, random).write();
      written.addAll(files.finish());
    }
    written.sort(Comparator.comparing(SampleSummary.WrittenFile::name));
    return new SampleSummary(to, List.copyOf(written), municipality.calibrated());
  }

  /** Of two schools in a term none is the one of a participant. */
  private static PupilTerm inTwoSchools(PupilTerm one, PupilTerm other) {
    return new PupilTerm(
        one.pupil(),
        one.gender(),
        one.grade(),
        one.school(),
        one.district(),
        false,
        one.term(),
        false,
        one.minutes());
  }

  private void write() throws IOException {
    files.row(
        ProgrammeKind.PROGRAMMES,
        targets.startDate(),
        targets.endDate(),
        targets.plannedParticipants(),
        null,
        targets.fundingSek(),
        targets.publishedLadderStep());
    List<PupilTerm> participants = participants();
    for (int i = 0; i < participants.size(); i++) {
      participant(i, participants.get(i));
    }
    closed(participants.size() - targets.open());
    turnedAway(participants);
    new SmallProgrammeAccount(targets, files).write(participants);
  }

  /** Pupils of one municipal school all along who were absent enough before, as they entered. */
  private List<PupilTerm> participants() {
    List<PupilTerm> fitting =
        pupils.values().stream()
            .filter(this::fits)
            .map(terms -> terms.get(targets.during()))
            .sorted(Comparator.comparing(PupilTerm::pupil))
            .collect(ArrayList::new, List::add, List::addAll);
    Draw.shuffle(fitting, random);
    return List.copyOf(fitting.subList(0, targets.participants()));
  }

  private boolean fits(Map<String, PupilTerm> terms) {
    List<PupilTerm> followed = new ArrayList<>();
    for (String key :
        List.of(targets.before(), targets.during(), targets.last(), targets.after())) {
      followed.add(terms.get(key));
    }
    return followed.stream().allMatch(term -> term != null && term.wholeTerm() && term.municipal())
        && followed.get(0).absencePercent() >= targets.fromPercent()
        && followed.get(1).grade() <= LAST_GRADE_OF_ENTRY
        && followed.get(0).gender() != 'U';
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "stod-%02d", number + 1);
  }

  private boolean isOpen(int number) {
    return number >= targets.participants() - targets.open();
  }

  private void participant(int number, PupilTerm entry) throws IOException {
    Term term = entry.term();
    int enrolled = term.length() / 4 + random.nextInt(term.length() / 3);
    Term last = pupils.get(entry.pupil()).get(targets.last()).term();
    PupilTerm before = pupils.get(entry.pupil()).get(targets.before());
    boolean byKey = number < targets.linkedByKey();
    boolean byId = !byKey && number < targets.linkedByKey() + targets.linkedById();
    if (byKey) {
      files.row(ProgrammeKind.PARTICIPANT_LINKS, id(number), entry.pupil());
    }
    files.row(
        ProgrammeKind.PARTICIPANTS,
        id(number),
        byId ? entry.pupil() : null,
        entry.district(),
        null,
        entry.school(),
        entry.gender(),
        entry.grade(),
        term.days().get(enrolled / 3),
        "skola",
        "admitted",
        term.days().get(enrolled / 2),
        term.days().get(enrolled),
        isOpen(number) ? null : last.days().get(last.length() - 1 - random.nextInt(30)),
        null,
        before.absencePercent() >= targets.criterionPercent());
    absence(number, "start", before);
    if (!isOpen(number)) {
      absence(number, "end", pupils.get(entry.pupil()).get(targets.last()));
    }
    support(number);
  }

  private void support(int number) throws IOException {
    for (Map.Entry<String, Integer> kind : targets.supportPercent().entrySet()) {
      if (random.nextInt(100) < kind.getValue()) {
        files.row(ProgrammeKind.SUPPORT_USED, id(number), kind.getKey());
      }
    }
  }

  /** Absence as somebody wrote it down, in round numbers. */
  private void absence(int number, String occasion, PupilTerm term) throws IOException {
    long percent = HAND_ENTERED_TO * Math.round(term.absencePercent() / HAND_ENTERED_TO);
    files.row(
        ProgrammeKind.FOLLOWUPS,
        id(number),
        "absence_percent",
        occasion,
        percent,
        null,
        term.term().isoStart(),
        term.term().isoEnd(),
        "manual",
        null);
  }

  /** Goals and satisfaction at the close. */
  private void closed(int closed) throws IOException {
    List<String> goals = new ArrayList<>();
    targets.goals().forEach((goal, cases) -> goals.addAll(Collections.nCopies(cases, goal)));
    Draw.shuffle(goals, random);
    for (int i = 0; i < closed; i++) {
      value(i, "goal_attainment", goals.get(i), "staff");
      if (i < targets.satisfaction().size()) {
        value(i, "satisfaction", targets.satisfaction().get(i), "pupil");
      }
    }
  }

  private void value(int number, String measure, Object value, String source) throws IOException {
    files.row(
        ProgrammeKind.FOLLOWUPS, id(number), measure, "end", value, null, null, null, source, null);
  }

  /** In the schools of participants, of whom nothing more is told. */
  private void turnedAway(List<PupilTerm> participants) throws IOException {
    int number = participants.size();
    for (Map.Entry<String, Integer> decision : targets.turnedAway().entrySet()) {
      for (int i = 0; i < decision.getValue(); i++) {
        PupilTerm like = participants.get(random.nextInt(participants.size()));
        Term term = like.term();
        int applied = random.nextInt(term.length() / 2);
        files.row(
            ProgrammeKind.PARTICIPANTS,
            id(number++),
            null,
            like.district(),
            null,
            like.school(),
            random.nextBoolean() ? "F" : "M",
            like.grade(),
            term.days().get(applied),
            "vårdnadshavare",
            decision.getKey(),
            term.days().get(applied + 10),
            null,
            null,
            null,
            null);
      }
    }
  }
}
