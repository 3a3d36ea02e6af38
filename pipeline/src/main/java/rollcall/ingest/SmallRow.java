package rollcall.ingest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rollcall.table.DistrictEntry;
import rollcall.table.QualityNote;
import rollcall.table.SchoolEntry;
import rollcall.table.Term;

/**
 * A usable row of a delivery of schools, terms, districts or quality notes; of the four entries one
 * is set.
 *
 * @param line line on which it stands first
 * @param copies equal rows of the same file, this one included
 */
public record SmallRow(
    long line,
    long copies,
    SchoolEntry school,
    Term term,
    DistrictEntry district,
    QualityNote note) {

  /** What a newer row must have in common with this one to take its place. */
  List<Object> key() {
    Stream<Object> parts =
        school != null
            ? Stream.of(Kind.SCHOOLS, school.code(), orNothing(school.validFrom()))
            : term != null
                ? Stream.of(Kind.TERMS, term.schoolYear(), term.term())
                : district != null
                    ? Stream.of(Kind.DISTRICTS, district.district(), district.validFrom())
                    : ofNote();
    return parts.toList();
  }

  private Stream<Object> ofNote() {
    return Stream.of(
        Kind.QUALITY_NOTES,
        orNothing(note.schoolUnitCode()),
        orNothing(note.programme()),
        note.start(),
        note.end());
  }

  private static Object orNothing(Object value) {
    return Objects.requireNonNullElse(value, "");
  }

  /** The same entry without its place, for comparison. */
  SmallRow anywhere() {
    return at(0, 0);
  }

  /** The same entry on a line. */
  SmallRow at(long firstLine, long equalRows) {
    return new SmallRow(firstLine, equalRows, school, term, district, note);
  }
}
