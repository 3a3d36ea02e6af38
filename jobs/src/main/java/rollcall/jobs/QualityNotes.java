package rollcall.jobs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import rollcall.report.QualityCount;
import rollcall.table.Boundaries;
import rollcall.table.QualityNote;

/** Quality notes as the report may show them: counted, without their words. */
final class QualityNotes {
  private static final String UNUSABLE = "unusable";

  private QualityNotes() {}

  /** What notes are counted by; null where a note does not say. */
  private record Subject(String district, String school, String programme) {
    private static final Comparator<String> MISSING_FIRST =
        Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Subject> ORDER =
        Comparator.comparing(Subject::district, MISSING_FIRST)
            .thenComparing(Subject::school, MISSING_FIRST)
            .thenComparing(Subject::programme, MISSING_FIRST);
  }

  /**
   * Counts by school and programme, in order of district.
   *
   * @param boundaryDate date whose districts are used
   */
  static List<QualityCount> counted(
      List<QualityNote> notes, Boundaries boundaries, LocalDate boundaryDate) {
    TreeMap<Subject, QualityCount> counts = new TreeMap<>(Subject.ORDER);
    for (QualityNote note : notes) {
      String school = note.schoolUnitCode();
      String district =
          school == null ? null : boundaries.district(school, note.end(), boundaryDate);
      boolean unusable = note.verdict().equals(UNUSABLE);
      QualityCount one =
          new QualityCount(district, school, note.programme(), unusable ? 1 : 0, unusable ? 0 : 1);
      counts.merge(new Subject(district, school, note.programme()), one, QualityNotes::plus);
    }
    return List.copyOf(counts.values());
  }

  private static QualityCount plus(QualityCount one, QualityCount more) {
    return new QualityCount(
        one.district(),
        one.schoolUnitCode(),
        one.programme(),
        one.unusable() + more.unusable(),
        one.doubtful() + more.doubtful());
  }
}
