package rollcall.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.ingest.Kind;
import rollcall.report.IssueCount;

/**
 * What a check found.
 *
 * @param deliveries every file and kind
 * @param counts issues by code and file; empty where nothing could be read
 * @param first the first issues: file and message
 * @param usable whether a run would publish
 */
record CheckReport(
    List<Delivery> deliveries, List<IssueCount> counts, List<String> first, boolean usable) {

  /** Says what was understood of each file, then the issues. */
  void tell(Output output) {
    for (Delivery d : deliveries) {
      output.say(understood(d));
    }
    output.put("files", deliveries.stream().map(CheckReport::fields).toList());
    List<Map<String, Object>> issues = new ArrayList<>();
    for (IssueCount count : counts) {
      output.say(
          count.code()
              + " x "
              + RunLog.grouped(count.rows())
              + ", "
              + count.fileName()
              + ": "
              + count.code().meaning());
      Map<String, Object> issue = new LinkedHashMap<>();
      issue.put("code", count.code().name());
      issue.put("file", count.fileName());
      issue.put("rows", count.rows());
      issues.add(issue);
    }
    output.put("issues", issues);
    first.forEach(output::say);
    output.put("usable", usable);
    output.say(usable ? "A run would publish." : "A run would publish nothing" + reason() + ".");
  }

  /** The cause that no file or issue above tells; empty where they do. */
  private String reason() {
    if (deliveries.isEmpty()) {
      return ": the inbox holds no file that can be looked at";
    }
    boolean anyAttendance =
        deliveries.stream()
            .anyMatch(
                d ->
                    d.status() == DeliveryStatus.ACCEPTED
                        && d.kind().equals(Kind.ATTENDANCE.word()));
    return anyAttendance ? "" : ": no file of attendance can be used";
  }

  private static String understood(Delivery d) {
    if (d.status() == DeliveryStatus.HELD) {
      return "held: " + HeldFiles.message(d);
    }
    String dates = first(d) == null ? "" : ", " + first(d) + " to " + d.dates().last();
    String schools =
        d.schools().isEmpty()
            ? ""
            : ", " + d.schools().size() + (d.schools().size() == 1 ? " school" : " schools");
    return d.fileName()
        + ": "
        + d.kind()
        + " by profile "
        + d.profile()
        + (d.readAs() == null ? "" : " (" + d.readAs() + ")")
        + ", "
        + RunLog.grouped(d.rowsIn())
        + " rows"
        + dates
        + schools
        + (d.status() == DeliveryStatus.DUPLICATE ? " (the same bytes as another file)" : "");
  }

  private static Map<String, Object> fields(Delivery d) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", d.fileName());
    fields.put("kind", d.kind());
    fields.put("status", d.status().word());
    fields.put("profile", d.profile());
    fields.put("read_as", d.readAs());
    fields.put("first_date", Objects.toString(first(d), null));
    fields.put("last_date", Objects.toString(d.dates().last(), null));
    fields.put("schools", d.schools().size());
    fields.put("rows", d.rowsIn());
    fields.put("message", d.heldMessage());
    return fields;
  }

  /** Windows are known by their last dates; their first ones stand by school. */
  private static LocalDate first(Delivery d) {
    return Stream.concat(
            Stream.of(d.dates().first()), d.schools().stream().map(rows -> rows.dates().first()))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
