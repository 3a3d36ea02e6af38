package rollcall.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;

/**
 * A file of a scenario as the reader would hand it over.
 *
 * @param rows rows of {@link DeliveryTables#ATTENDANCE_ROW} or {@link DeliveryTables#ROSTER_ROW}
 * @param marks what the text says beside each attendance row
 */
record ScenarioFile(int deliveryNo, Sent sent, List<Row> rows, List<Mark> marks) {

  /**
   * A row of the file and what is expected to become of it.
   *
   * @param fate counts, superseded or the issue code of a quarantined row; null where not told
   */
  record Mark(long line, String pupil, String school, String dates, String fate) {}

  /** First and last date of a row. */
  private record Dates(LocalDate start, LocalDate end) {}

  static ScenarioFile attendance(int deliveryNo, Sent sent, TextTable table, List<Term> terms) {
    List<Row> rows = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (TextTable.Line text : table.lines()) {
      for (String dates : TextTable.list(text.text("dates"))) {
        long line = text.numberOr("line", rows.size() + 2L);
        rows.add(attendanceRow(deliveryNo, line, sent, text, dates(dates, terms)));
        marks.add(
            new Mark(line, text.text("pupil"), text.text("school"), dates, text.text("fate")));
      }
    }
    return new ScenarioFile(deliveryNo, sent, rows, marks);
  }

  static ScenarioFile roster(int deliveryNo, Sent sent, TextTable table) {
    List<Row> rows = new ArrayList<>();
    for (TextTable.Line text : table.lines()) {
      FigureRow row =
          new FigureRow()
              .set(Col.DELIVERY_NO, deliveryNo)
              .set(Col.LINE, rows.size() + 2L)
              .set(Col.PUPIL_KEY, pupilKey(text.text("pupil")))
              .set(Col.PUPIL_TAIL, 1L)
              .set(Col.SCHOOL_UNIT_CODE, text.text("school"))
              .set(Col.GRADE, whole(text.number("grade")))
              .set(Col.GENDER, Objects.requireNonNullElse(text.text("gender"), "U"))
              .set(Col.START_DATE, text.date("start"))
              .set(Col.END_DATE, text.date("end"))
              .set(Col.RESIDENCE_DISTRICT, text.text("residence"))
              .set(Col.IS_PROTECTED, "yes".equals(text.text("protected")));
      row = usable(row).set(Col.ISSUE_CODE, text.text("issue"));
      rows.add(row.as(DeliveryTables.ROSTER_ROW));
    }
    return new ScenarioFile(deliveryNo, sent, rows, List.of());
  }

  private static Row attendanceRow(
      int deliveryNo, long line, Sent sent, TextTable.Line text, Dates dates) {
    boolean event = sent.minutesPerDay() != null;
    Long scheduled = text.number("scheduled");
    FigureRow row =
        new FigureRow()
            .set(Col.DELIVERY_NO, deliveryNo)
            .set(Col.LINE, line)
            .set(Col.PUPIL_KEY, pupilKey(text.text("pupil")))
            .set(Col.PUPIL_TAIL, 1L)
            .set(Col.SCHOOL_UNIT_CODE, text.text("school"))
            .set(Col.START_DATE, dates.start())
            .set(Col.END_DATE, dates.end())
            .set(Col.LESSON_START, whole(text.number("start")))
            .set(Col.LESSON_ID, text.text("lesson"))
            .set(Col.RECORD_ID, text.text("record"))
            .set(Col.ROW_GROUP, text.text("group"))
            .set(Col.SCHEDULED_MINUTES, scheduled)
            .set(Col.REPORTED_MINUTES, text.has("reported") ? text.number("reported") : scheduled)
            .set(Col.VALID_ABSENCE_MINUTES, text.numberOr("valid", 0))
            .set(Col.INVALID_ABSENCE_MINUTES, text.numberOr("invalid", 0))
            .set(Col.OTHER_ACTIVITY_MINUTES, text.numberOr("other", 0))
            .set(Col.IS_EVENT, event);
    return usable(row).as(DeliveryTables.ATTENDANCE_ROW);
  }

  private static Integer whole(Long number) {
    return number == null ? null : number.intValue();
  }

  private static FigureRow usable(FigureRow row) {
    return row.set(Col.ISSUE_CODE, null).set(Col.ISSUE_COLUMN, null).set(Col.VALUE_SHAPE, null);
  }

  /** A date, two dates with two dots between, or the end of a term's name for the whole term. */
  private static Dates dates(String text, List<Term> terms) {
    for (Term term : terms) {
      if (Outcome.named(term).endsWith(text)) {
        return new Dates(term.start(), term.end());
      }
    }
    String[] ends = text.split("\\.\\.");
    return new Dates(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
  }

  LocalDate lastDate() {
    return marks.isEmpty()
        ? null
        : rows.stream()
            .map(row -> row.<LocalDate>getAs(Col.END_DATE))
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  /** Key of the pupil of this name. */
  static long pupilKey(String name) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(hash.digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** What became of the attendance rows at a school, in the order of the files. */
  List<String> fates(String school, Map<List<Object>, String> decisions) {
    return marks.stream()
        .filter(mark -> mark.school().equals(school))
        .map(mark -> told(mark, decisions.getOrDefault(List.of(deliveryNo, mark.line()), "counts")))
        .toList();
  }

  /** What the text expects to become of them. */
  List<String> expectedFates(String school) {
    return marks.stream()
        .filter(mark -> mark.school().equals(school))
        .map(mark -> told(mark, mark.fate()))
        .toList();
  }

  private String told(Mark mark, String fate) {
    return "file " + deliveryNo + ": " + mark.pupil() + " " + mark.dates() + " " + fate;
  }
}
