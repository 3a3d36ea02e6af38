package rollcall.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import rollcall.table.Col;
import rollcall.table.DayMarks;
import rollcall.table.EnrolmentTerm;
import rollcall.table.Pupil;
import rollcall.table.RosterFacts;
import rollcall.table.RowGroups;
import rollcall.table.Strip;
import rollcall.table.Sums;
import rollcall.table.Term;
import rollcall.table.Work;

/**
 * Brings together what was delivered of each pupil: everyone with an accepted row or an enrolment
 * that overlaps a term.
 *
 * @param lastTermNo enrolments of later terms are left out
 */
record PupilGathering(EventSchedule schedule, int lastTermNo) implements Serializable {

  /** Grain: pupil. */
  JavaRDD<Pupil> byPupil(Dataset<Row> strips, Dataset<Row> enrolments) {
    Column strip =
        struct(Stream.of(Strip.SCHEMA.fieldNames()).map(functions::col).toArray(Column[]::new));
    Dataset<Row> counted =
        strips.select(col(Col.PUPIL_KEY), strip.as(Work.STRIP), none(enrolments, roster()));
    Dataset<Row> enrolled =
        enrolments.select(
            col(Col.PUPIL_KEY),
            lit(null).cast(counted.schema().apply(Work.STRIP).dataType()).as(Work.STRIP),
            roster().as(Work.ENROLMENT));
    return counted
        .unionByName(enrolled)
        .repartition(col(Col.PUPIL_KEY))
        .sortWithinPartitions(Col.PUPIL_KEY)
        .toJavaRDD()
        .mapPartitions(rows -> new RowGroups<>(rows, row -> row.getLong(0), this::pupil));
  }

  private static Column roster() {
    return struct(Enrolment.columns());
  }

  private static Column none(Dataset<Row> rows, Column struct) {
    DataType type = rows.select(struct.as(Work.ENROLMENT)).schema().apply(0).dataType();
    return lit(null).cast(type).as(Work.ENROLMENT);
  }

  private Pupil pupil(List<Row> rows) {
    List<Strip> strips =
        rows.stream()
            .filter(row -> !row.isNullAt(1))
            .map(row -> Strip.of(row.getStruct(1)))
            .toList();
    List<Enrolment> enrolments =
        rows.stream()
            .filter(row -> !row.isNullAt(2))
            .map(row -> Enrolment.of(row.getStruct(2)))
            .toList();
    long tail = strips.isEmpty() ? enrolments.get(0).pupilTail() : strips.get(0).pupilTail();
    boolean isProtected = enrolments.stream().anyMatch(Enrolment::isProtected);
    return new Pupil(rows.get(0).getLong(0), tail, isProtected, enrolmentTerms(strips, enrolments));
  }

  private List<EnrolmentTerm> enrolmentTerms(List<Strip> strips, List<Enrolment> enrolments) {
    TreeMap<Integer, TreeMap<String, Drafted>> drafts = new TreeMap<>();
    for (Strip strip : strips) {
      draft(drafts, strip.termNo(), strip.schoolUnitCode()).add(strip);
    }
    for (int no = 0; no <= lastTermNo; no++) {
      Term term = schedule.calendar().terms().get(no);
      for (Enrolment enrolment : enrolments) {
        if (enrolment.overlaps(term)) {
          draft(drafts, no, enrolment.schoolUnitCode()).add(enrolment, term);
        }
      }
    }
    List<EnrolmentTerm> terms = new ArrayList<>();
    drafts.forEach((no, schools) -> terms.addAll(ofTerm(no, schools)));
    return terms;
  }

  private static Drafted draft(
      TreeMap<Integer, TreeMap<String, Drafted>> drafts, int termNo, String school) {
    return drafts
        .computeIfAbsent(termNo, no -> new TreeMap<>())
        .computeIfAbsent(school, code -> new Drafted());
  }

  /**
   * Grade, gender and residence are those of the enrolment at the school, else of the pupil's
   * enrolment elsewhere in the term with the latest start, then the greatest code.
   */
  private List<EnrolmentTerm> ofTerm(int termNo, TreeMap<String, Drafted> schools) {
    RosterFacts anywhere =
        schools.values().stream()
            .map(draft -> draft.enrolment)
            .filter(Objects::nonNull)
            .max(LATEST.thenComparing(Enrolment::schoolUnitCode))
            .map(Enrolment::facts)
            .orElse(RosterFacts.UNTOLD);
    List<EnrolmentTerm> terms = new ArrayList<>();
    schools.forEach(
        (school, draft) ->
            terms.add(
                new EnrolmentTerm(
                    school,
                    termNo,
                    schedule.added(draft.sums, school, termNo, draft.weekdays),
                    draft.schoolDays,
                    draft.pupilDays,
                    draft.enrolment == null ? anywhere : draft.enrolment.facts(),
                    draft.enrolment == null ? null : draft.enrolment.start(),
                    draft.wholeTerm)));
    return terms;
  }

  /** A start that is not told counts as the earliest. */
  private static final Comparator<Enrolment> LATEST =
      Comparator.comparing(Enrolment::start, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** A pupil's term at a school while its strips and enrolments are added. */
  private static final class Drafted {
    private Sums sums = Sums.NONE;
    private DayMarks schoolDays = DayMarks.none();
    private DayMarks pupilDays = DayMarks.none();
    private Enrolment enrolment;
    private boolean wholeTerm;
    private Long weekdays;

    void add(Strip strip) {
      sums = sums.plus(strip.sums());
      schoolDays = schoolDays.or(strip.schoolDays());
      pupilDays = pupilDays.or(strip.pupilDays());
    }

    void add(Enrolment more, Term term) {
      if (enrolment == null || LATEST.compare(more, enrolment) > 0) {
        enrolment = more;
      }
      wholeTerm |= more.covers(term);
      weekdays = (weekdays == null ? 0 : weekdays) + more.weekdays(term);
    }
  }
}
