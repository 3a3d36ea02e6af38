package rollcall.jobs;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rollcall.fault.IssueCode;
import rollcall.inbox.Delivery;

/** What is wrong with files as a whole, as rows of {@code issues}. */
final class FileIssues {
  private FileIssues() {}

  /** Held files and odd headers as issues. */
  static List<Row> of(List<Delivery> deliveries) {
    List<Row> rows = new ArrayList<>();
    for (Delivery d : deliveries) {
      if (d.heldCode() != null) {
        rows.add(
            RowFactory.create(
                d.sha256(),
                d.fileName(),
                d.heldLine(),
                d.heldColumn(),
                d.heldCode(),
                d.heldMessage(),
                null));
      }
      for (Delivery.Warning warning : d.warnings()) {
        String meaning = IssueCode.valueOf(warning.code()).meaning();
        rows.add(
            RowFactory.create(
                d.sha256(), d.fileName(), null, warning.column(), warning.code(), meaning, null));
      }
    }
    return rows;
  }
}
