package rollcall.ingest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rollcall.table.DistrictEntry;
import rollcall.table.SchoolEntry;
import rollcall.table.Term;

/**
 * A usable row of a schools, terms or districts delivery; of the three entries one is set.
 *
 * @param line line on which it stands first
 * @param copies equal rows of the same file, this one included
 */
public record SmallRow(
    long line, long copies, SchoolEntry school, Term term, DistrictEntry district) {

  /** What a newer row must have in common with this one to take its place. */
  List<Object> key() {
    Stream<Object> parts =
        school != null
            ? Stream.of(Kind.SCHOOLS, school.code(), orNothing(school.validFrom()))
            : term != null
                ? Stream.of(Kind.TERMS, term.schoolYear(), term.term())
                : Stream.of(Kind.DISTRICTS, district.district(), district.validFrom());
    return parts.toList();
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
    return new SmallRow(firstLine, equalRows, school, term, district);
  }
}
