package rollcall.jobs;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollcall.flag.TargetGroups;
import rollcall.publish.KeptParts;
import rollcall.publish.ReleaseDraft;
import rollcall.publish.TermFiles;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
import rollcall.table.PupilRows;
import rollcall.table.PupilTables;
import rollcall.table.SettledTables;
import rollcall.table.Table;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.trend.CountedYears;

/**
 * The tables with one row per pupil, written by one task; pupils with protected identity have
 * tables of their own and are in no target group.
 */
final class PupilFiles implements Closeable {
  private static final List<Table> TABLES =
      List.of(
          PupilTables.PUPIL_TERM,
          PupilTables.ENROLMENT_TERM,
          PupilTables.PROTECTED_TERM,
          PupilTables.PROTECTED_ENROLMENT_TERM,
          PupilTables.TARGET_GROUP_TERM,
          PupilTables.COUNTED_YEAR,
          SettledTables.SETTLED_TERM,
          SettledTables.SETTLED_ENROLMENT);

  /** What is taken over from the current release instead of being written. */
  record Skipped(Set<Integer> terms, Set<Integer> years, Set<Integer> settledTerms, boolean rosters)
      implements Serializable {
    static Skipped of(KeptTables kept) {
      return new Skipped(kept.terms(), kept.years(), kept.settledTerms(), kept.rosters());
    }
  }

  private final TermCalendar calendar;
  private final TargetGroups groups;
  private final PupilRows terms;
  private final PupilRows enrolmentTerms;
  private final TermFiles openTerms;
  private final TermFiles openEnrolmentTerms;
  private final TermFiles protectedTerms;
  private final TermFiles protectedEnrolmentTerms;
  private final TermFiles members;
  private final CountedYears years;
  private final TermFiles countedYears;
  private final SettledFiles settled;
  private final Skipped skipped;

  /**
   * Files of a task.
   *
   * @param folder the same for all tasks
   * @param task name of the task, part of the names of its files
   */
  PupilFiles(
      Path folder,
      String task,
      TermCalendar calendar,
      TargetGroups groups,
      CountedYears years,
      Skipped skipped) {
    this.calendar = calendar;
    this.groups = groups;
    this.terms = new PupilRows(PupilTables.PUPIL_TERM, calendar);
    this.enrolmentTerms = new PupilRows(PupilTables.ENROLMENT_TERM, calendar);
    this.openTerms = files(folder, PupilTables.PUPIL_TERM, task);
    this.openEnrolmentTerms = files(folder, PupilTables.ENROLMENT_TERM, task);
    this.protectedTerms = files(folder, PupilTables.PROTECTED_TERM, task);
    this.protectedEnrolmentTerms = files(folder, PupilTables.PROTECTED_ENROLMENT_TERM, task);
    this.members = files(folder, PupilTables.TARGET_GROUP_TERM, task);
    this.years = years;
    this.countedYears = files(folder, PupilTables.COUNTED_YEAR, task);
    this.settled = new SettledFiles(folder, task, calendar, skipped);
    this.skipped = skipped;
  }

  private static TermFiles files(Path folder, Table table, String task) {
    return new TermFiles(folder.resolve(table.name()), table, task);
  }

  /**
   * Writes everything of one pupil.
   *
   * @param membership counts the members of target groups, by group, school year and term
   */
  void write(PupilHistory history, Map<List<String>, Long> membership) throws IOException {
    boolean hidden = history.pupil().isProtected();
    for (PupilPeriod period : history.terms()) {
      if (!skipped.terms().contains(period.termNo())) {
        (hidden ? protectedTerms : openTerms).write(terms.row(history, period));
      }
      if (!hidden) {
        writeMembership(history.pupil().pseudonym(), period, membership);
      }
    }
    for (Object[] year : years.rows(history, skipped.years())) {
      countedYears.write(year);
    }
    for (PupilPeriod period : history.enrolmentTerms()) {
      if (!skipped.terms().contains(period.termNo())) {
        (hidden ? protectedEnrolmentTerms : openEnrolmentTerms)
            .write(enrolmentTerms.row(history, period));
      }
    }
    settled.write(history.pupil());
  }

  private void writeMembership(String pupil, PupilPeriod period, Map<List<String>, Long> membership)
      throws IOException {
    Term term = calendar.terms().get(period.termNo());
    for (String group : groups.of(period)) {
      if (!skipped.terms().contains(period.termNo())) {
        members.write(new Object[] {group, pupil, term.schoolYear(), term.term()});
      }
      membership.merge(List.of(group, term.schoolYear(), term.term()), 1L, Long::sum);
    }
  }

  /** Takes over what all tasks wrote, beside the parts that did not change. */
  static void adopt(ReleaseDraft draft, Path folder, KeptParts kept) {
    TABLES.forEach(table -> draft.adopt(table, folder.resolve(table.name()), kept));
  }

  @Override
  public void close() throws IOException {
    openTerms.close();
    openEnrolmentTerms.close();
    protectedTerms.close();
    protectedEnrolmentTerms.close();
    members.close();
    countedYears.close();
    settled.close();
  }
}
