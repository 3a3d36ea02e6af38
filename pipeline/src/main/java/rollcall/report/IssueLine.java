package rollcall.report;

import java.io.Serializable;
import java.util.Comparator;
import rollcall.fault.IssueCode;

/**
 * One problem as a school reads it, in the order of school, file and line.
 *
 * @param school code of the school; null where no school can be named
 * @param line null for a problem of the file as a whole
 * @param column null where no column is meant
 * @param shape shape of the value; null where no single value is meant
 */
public record IssueLine(
    String school, String fileName, Long line, String column, IssueCode code, String shape)
    implements Comparable<IssueLine>, Serializable {
  private static final Comparator<String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());
  private static final Comparator<IssueLine> ORDER =
      Comparator.comparing(IssueLine::school, TEXT)
          .thenComparing(IssueLine::fileName)
          .thenComparing(IssueLine::line, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(IssueLine::code)
          .thenComparing(IssueLine::column, TEXT)
          .thenComparing(IssueLine::shape, TEXT);

  /** What is compared between two releases. */
  public Kind kind() {
    return new Kind(school, fileName, code);
  }

  @Override
  public int compareTo(IssueLine other) {
    return ORDER.compare(this, other);
  }

  /** Problems of one code in files of one name and one school. */
  public record Kind(String school, String fileName, IssueCode code) implements Serializable {}
}
