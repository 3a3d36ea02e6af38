package rollcall.jobs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rollcall.publish.TermFiles;
import rollcall.table.DayMarks;
import rollcall.table.Delivered;
import rollcall.table.Enrolment;
import rollcall.table.EnrolmentTerm;
import rollcall.table.Pupil;
import rollcall.table.SettledTables;
import rollcall.table.SettledTerm;
import rollcall.table.Sums;
import rollcall.table.TermCalendar;

/** What one task keeps for the next release of the pupils that it meets. */
final class SettledFiles implements Closeable {
  /** Orders the enrolments of a pupil as the table's key does. */
  private static final Comparator<Enrolment> BY_KEY =
      Comparator.comparing(Enrolment::schoolUnitCode).thenComparing(Enrolment.BY_START);

  /** Marks a row that says nothing but that the identity is protected. */
  private static final String ONLY_PROTECTED = "PROTECTED";

  private final TermCalendar calendar;
  private final PupilFiles.Skipped skipped;
  private final TermFiles terms;
  private final TermFiles enrolments;

  SettledFiles(Path folder, String task, TermCalendar calendar, PupilFiles.Skipped skipped) {
    this.calendar = calendar;
    this.skipped = skipped;
    this.terms =
        new TermFiles(
            folder.resolve(SettledTables.SETTLED_TERM.name()), SettledTables.SETTLED_TERM, task);
    this.enrolments =
        new TermFiles(
            folder.resolve(SettledTables.SETTLED_ENROLMENT.name()),
            SettledTables.SETTLED_ENROLMENT,
            task);
  }

  void write(Pupil pupil) throws IOException {
    Map<Integer, TreeMap<String, SettledTerm>> settled = new TreeMap<>();
    for (EnrolmentTerm term : pupil.enrolmentTerms()) {
      if (term.sums().rows() > 0 && !skipped.settledTerms().contains(term.termNo())) {
        put(settled, of(pupil, term));
      }
    }
    if (!Account.isInRoster(pupil)) {
      addDelivered(settled, pupil);
    }
    for (TreeMap<String, SettledTerm> schools : settled.values()) {
      for (SettledTerm term : schools.values()) {
        terms.write(term.row(calendar.terms().get(term.termNo())));
      }
    }
    if (!skipped.rosters()) {
      writeEnrolments(pupil);
    }
  }

  private static void put(Map<Integer, TreeMap<String, SettledTerm>> settled, SettledTerm term) {
    settled.computeIfAbsent(term.termNo(), no -> new TreeMap<>()).put(term.schoolUnitCode(), term);
  }

  private static SettledTerm of(Pupil pupil, EnrolmentTerm term) {
    return new SettledTerm(
        pupil.key(),
        pupil.tail(),
        term.schoolUnitCode(),
        term.termNo(),
        term.sums(),
        term.schoolDays(),
        term.pupilDays(),
        List.of());
  }

  /** Rows by delivery of a pupil in no roster; those after as-of alone have no sums. */
  private void addDelivered(Map<Integer, TreeMap<String, SettledTerm>> settled, Pupil pupil) {
    for (Delivered rows : pupil.delivered()) {
      if (!skipped.settledTerms().contains(rows.termNo())) {
        TreeMap<String, SettledTerm> schools =
            settled.computeIfAbsent(rows.termNo(), no -> new TreeMap<>());
        SettledTerm at =
            schools.getOrDefault(
                rows.schoolUnitCode(), without(pupil, rows.schoolUnitCode(), rows.termNo()));
        schools.put(rows.schoolUnitCode(), at.with(rows));
      }
    }
  }

  private static SettledTerm without(Pupil pupil, String school, int termNo) {
    return new SettledTerm(
        pupil.key(),
        pupil.tail(),
        school,
        termNo,
        Sums.NONE,
        DayMarks.none(),
        DayMarks.none(),
        List.of());
  }

  private void writeEnrolments(Pupil pupil) throws IOException {
    if (pupil.isProtected()) {
      enrolments.write(
          new Object[] {
            pupil.key(),
            null,
            null,
            pupil.tail(),
            null,
            null,
            null,
            null,
            true,
            ONLY_PROTECTED,
            0,
            0L
          });
    }
    List<Enrolment> sorted = new ArrayList<>(pupil.enrolments());
    sorted.sort(BY_KEY);
    for (Enrolment e : sorted) {
      enrolments.write(
          new Object[] {
            pupil.key(),
            e.schoolUnitCode(),
            date(e.start()),
            pupil.tail(),
            date(e.end()),
            e.facts().grade(),
            e.facts().gender(),
            e.facts().residence(),
            false,
            null,
            e.deliveryNo(),
            0L
          });
    }
  }

  private static LocalDate date(Integer day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }

  @Override
  public void close() throws IOException {
    terms.close();
    enrolments.close();
  }
}
