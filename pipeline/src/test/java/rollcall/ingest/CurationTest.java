package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.IssueCode;
import rollcall.table.Col;
import rollcall.table.DaySet;
import rollcall.table.DeliveryTables;
import rollcall.table.SchoolRows;

class CurationTest {
  private static final String DAYS =
      "pupil_id,school_unit_code,date,scheduled_minutes,reported_minutes,valid_absence_minutes,invalid_absence_minutes";

  @TempDir Path inbox;
  @TempDir Path store;
  private Path curated;

  @BeforeEach
  void nameFolder() {
    curated = store.resolve("curated");
  }

  private List<Curated> attendance(RowSource... sources) {
    return Curation.attendance(LocalSpark.session(), List.of(sources), KEY, curated, null);
  }

  private Dataset<Row> rows(List<Curated> files) {
    return Curation.rows(
        LocalSpark.session(), Kind.ATTENDANCE, files.stream().map(Curated::file).toList(), curated);
  }

  private RowSource days(String name, int no, String... rows) {
    String[] lines = Stream.concat(Stream.of(DAYS), Stream.of(rows)).toArray(String[]::new);
    return source(file(inbox, name, lines), Kind.ATTENDANCE, no);
  }

  @Test
  @Tag("B8")
  void every_row_of_a_file_becomes_one_row_usable_or_not() {
    List<Curated> done =
        attendance(
            days(
                "a.csv", 7, "p1,s1,2022-01-10,300,240,60,0", "p1,s1,2022-01-32,300,300,0,0", "p1"));
    assertThat(done)
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.rowsIn()).isEqualTo(3);
              assertThat(file.rowsWritten()).isEqualTo(3);
              assertThat(file.fault()).isNull();
            });
    assertThat(
            rows(done)
                .select(
                    Col.DELIVERY_NO,
                    Col.LINE,
                    Col.START_DATE,
                    Col.END_DATE,
                    Col.ISSUE_CODE,
                    Col.ISSUE_COLUMN,
                    Col.VALUE_SHAPE)
                .collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[7,2,2022-01-10,2022-01-10,null,null,null]",
            "[7,3,null,null,BAD_DATE,date,9999-99-99]",
            "[7,4,null,null,FIELD_COUNT,null,null]");
  }

  @Test
  void a_row_that_does_not_fit_the_header_keeps_no_value_in_a_column_that_may_not_be_its_own() {
    List<Curated> done =
        attendance(days("a.csv", 1, "Ada,p1,s1,2022-01-10,300,240,60,0", "p1,Ada"));
    assertThat(
            rows(done)
                .select(Col.LINE, Col.PUPIL_KEY, Col.SCHOOL_UNIT_CODE, Col.ISSUE_CODE)
                .collectAsList())
        .extracting(Row::toString)
        .containsExactly("[2,null,null,FIELD_COUNT]", "[3,null,null,FIELD_COUNT]");
  }

  @Test
  void usable_rows_are_counted_by_school_and_date() {
    List<Curated> done =
        attendance(
            days(
                "a.csv",
                1,
                "p1,s2,2022-01-14,300,240,60,0",
                "p1,s1,2022-01-10,300,240,60,0",
                "p2,s1,2022-01-12,300,240,60,0",
                "p3,s1,2022-01-12,300,240,60,0",
                "p4,s3,2022-01-32,300,240,60,0"));
    assertThat(done.get(0).schools())
        .containsExactly(
            new SchoolRows("s1", 3, new DaySet(LocalDate.of(2022, 1, 10), "05")),
            new SchoolRows("s2", 1, new DaySet(LocalDate.of(2022, 1, 14), "01")));
    assertThat(done.get(0).schools().get(0).dates().count()).isEqualTo(2);
  }

  @Test
  void no_files_have_no_rows() {
    assertThat(rows(List.of()).count()).isZero();
  }

  @Test
  void minutes_are_as_delivered_and_what_is_not_delivered_is_null_or_its_default() {
    List<Curated> done =
        attendance(
            days("a.csv", 1, "p1,s1,2022-01-10,300,240,60,30"),
            source(
                file(
                    inbox,
                    "b.csv",
                    "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes",
                    "p1,s1,2022-01-11,300,60,0"),
                Kind.ATTENDANCE,
                2));
    assertThat(
            rows(done)
                .sort(Col.DELIVERY_NO)
                .select(
                    Col.SCHEDULED_MINUTES,
                    Col.REPORTED_MINUTES,
                    Col.VALID_ABSENCE_MINUTES,
                    Col.INVALID_ABSENCE_MINUTES,
                    Col.OTHER_ACTIVITY_MINUTES,
                    Col.IS_EVENT,
                    Col.LESSON_START,
                    Col.LESSON_ID)
                .collectAsList())
        .extracting(Row::toString)
        .containsExactly("[300,240,60,30,0,false,null,null]", "[300,null,60,0,0,false,null,null]");
  }

  @Test
  void a_curated_file_has_the_columns_of_the_table_in_their_order() {
    List<Curated> done = attendance(days("a.csv", 1, "p1,s1,2022-01-10,300,240,60,30"));
    assertThat(
            LocalSpark.session()
                .read()
                .parquet(curated.resolve(done.get(0).file()).toString())
                .schema())
        .isEqualTo(DeliveryTables.ATTENDANCE_ROW.schema());
  }

  @Test
  void another_order_of_columns_gives_the_same_rows() {
    RowSource plain =
        days("a.csv", 1, "p1,s1,2022-01-10,300,240,60,30", "p2,s1,2022-01-11,300,300,0,0");
    RowSource other =
        source(
            file(
                inbox,
                "b.csv",
                "invalid_absence_minutes,date,valid_absence_minutes,reported_minutes,scheduled_minutes,school_unit_code,pupil_id",
                "30,2022-01-10,60,240,300,s1,p1",
                "0,2022-01-11,0,300,300,s1,p2"),
            Kind.ATTENDANCE,
            2);
    List<Curated> done = attendance(plain, other);
    List<Row> first = rows(done.subList(0, 1)).drop(Col.DELIVERY_NO).collectAsList();
    assertThat(rows(done.subList(1, 2)).drop(Col.DELIVERY_NO).collectAsList())
        .isEqualTo(first)
        .hasSize(2);
  }

  @Test
  void last_dates_are_those_of_usable_rows() {
    List<Curated> done =
        attendance(
            days(
                "a.csv",
                1,
                "p1,s1,2022-01-10,300,300,0,0",
                "p1,s1,2022-01-11,300,0,0,0",
                "p1,s1,2022-01-12,300,301,0,0"),
            days("b.csv", 2, "p1"));
    assertThat(done.get(0).dates().last()).isEqualTo(LocalDate.of(2022, 1, 11));
    assertThat(done.get(0).reportedDates().last()).isEqualTo(LocalDate.of(2022, 1, 10));
    assertThat(done.get(1).dates()).isEqualTo(DaySet.NONE);
  }

  @Test
  void files_of_any_length_keep_all_their_rows() {
    String[] rows =
        IntStream.range(0, 300_001)
            .mapToObj(i -> "p" + i % 977 + ",s1,2022-01-10,300,300," + i % 7 + ",0")
            .toArray(String[]::new);
    List<Curated> done =
        attendance(days("a.csv", 1, rows), days("b.csv", 2), days("c.csv", 3, rows[0]));
    assertThat(done).extracting(Curated::rowsIn).containsExactly(300_001L, 0L, 1L);
    assertThat(done).extracting(Curated::rowsWritten).containsExactly(300_001L, 0L, 1L);
    assertThat(rows(done).select(Col.LINE, Col.PUPIL_KEY).distinct().count()).isEqualTo(300_001);
  }

  @Test
  void a_spoilt_file_ends_with_a_row_that_says_so_and_the_others_are_whole() throws IOException {
    RowSource good = days("a.csv", 1, "p1,s1,2022-01-10,300,300,0,0");
    byte[] bytes =
        (DAYS + "\np1,s1,2022-01-10,300,300,0,0\np1,s\u00e5,2022-01-10,300,300,0,0\n")
            .getBytes("ISO-8859-1");
    List<Curated> done = attendance(good, source(file(inbox, "b.csv", bytes), Kind.ATTENDANCE, 2));
    assertThat(done.get(0).fault()).isNull();
    assertThat(done.get(1).fault())
        .isEqualTo(new FileFault(IssueCode.ENCODING, 3L, "school_unit_code"));
    assertThat(done.get(1).rowsWritten()).isEqualTo(done.get(1).rowsIn() + 1);
    assertThat(
            rows(done)
                .filter("issue_code = 'ENCODING'")
                .select(Col.DELIVERY_NO, Col.LINE)
                .collectAsList())
        .extracting(Row::toString)
        .containsExactly("[2,3]");
  }
}
