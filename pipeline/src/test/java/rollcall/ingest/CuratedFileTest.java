package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.table.Col;

/** Parsed files as two readers see them that nobody here wrote: Spark's and DuckDB's. */
class CuratedFileTest {
  private static final String HEADER =
      "record_id,pupil_id,school_unit_code,date,lesson_start,lesson_id,group,scheduled_minutes,reported_minutes,"
          + "valid_absence_minutes,invalid_absence_minutes";
  private static final List<String> COLUMNS =
      List.of(
          Col.LINE,
          Col.RECORD_ID,
          Col.SCHOOL_UNIT_CODE,
          Col.START_DATE,
          Col.END_DATE,
          Col.LESSON_START,
          Col.LESSON_ID,
          Col.ROW_GROUP,
          Col.SCHEDULED_MINUTES,
          Col.REPORTED_MINUTES,
          Col.VALID_ABSENCE_MINUTES,
          Col.OTHER_ACTIVITY_MINUTES,
          Col.IS_EVENT,
          Col.ISSUE_CODE);

  @TempDir Path folder;
  private final Random random = new Random(2022);
  private final List<String> lines = new ArrayList<>(List.of(HEADER));
  private final List<String> expected = new ArrayList<>();

  private String sometimes(String value) {
    return random.nextInt(3) == 0 ? "" : value;
  }

  private static String shown(String value) {
    return value.isEmpty() ? "null" : value;
  }

  private void invent(int rows) {
    for (int i = 0; i < rows; i++) {
      String school = "Skola " + random.nextInt(40) + "å";
      LocalDate date = LocalDate.of(2021, 8, 17).plusDays(random.nextInt(300));
      int hour = 8 + random.nextInt(9);
      String start = sometimes(String.format("%02d:30", hour));
      String lesson = sometimes("L" + random.nextInt(500));
      String group = i < rows / 2 ? "" : "7B";
      String reported = sometimes(Integer.toString(60));
      boolean wrong = random.nextInt(100) == 0;
      lines.add(
          String.join(
              ",",
              "r" + i,
              "p" + random.nextInt(900),
              school,
              date.toString(),
              start,
              lesson,
              group,
              "60",
              reported,
              "10",
              wrong ? "x" : "5"));
      expected.add(
          String.join(
              "|",
              "" + (i + 2),
              "r" + i,
              school,
              date.toString(),
              date.toString(),
              start.isEmpty() ? "null" : "" + (hour * 60 + 30),
              shown(lesson),
              shown(group),
              "60",
              shown(reported),
              "10",
              wrong ? "null" : "0",
              "false",
              wrong ? "BAD_NUMBER" : "null"));
    }
  }

  private String curate() {
    Path file = file(folder, "x.csv", lines.toArray(String[]::new));
    RowSource source = source(file, Kind.ATTENDANCE, 1);
    return Curation.attendance(LocalSpark.session(), List.of(source), KEY, folder, null)
        .get(0)
        .file();
  }

  private List<String> asDuckDbReads(String file) throws SQLException {
    String query =
        "select "
            + String.join(", ", COLUMNS)
            + " from read_parquet('"
            + folder.resolve(file)
            + "') order by line";
    List<String> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result = duck.createStatement().executeQuery(query)) {
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= COLUMNS.size(); i++) {
          values.add(String.valueOf(result.getObject(i)));
        }
        rows.add(String.join("|", values));
      }
    }
    return rows;
  }

  private List<String> asSparkReads(String file) {
    return Curation.rows(LocalSpark.session(), Kind.ATTENDANCE, List.of(file), folder)
        .sort(Col.LINE)
        .select(COLUMNS.get(0), COLUMNS.subList(1, COLUMNS.size()).toArray(String[]::new))
        .collectAsList()
        .stream()
        .map(CuratedFileTest::text)
        .toList();
  }

  private static String text(Row row) {
    return COLUMNS.stream()
        .map(column -> String.valueOf(row.<Object>getAs(column)))
        .collect(Collectors.joining("|"));
  }

  @Test
  void spark_and_duckdb_read_what_was_delivered() throws SQLException {
    invent(20_000);
    String file = curate();
    assertThat(asDuckDbReads(file)).isEqualTo(expected);
    assertThat(asSparkReads(file)).isEqualTo(expected);
  }

  @Test
  void columns_without_any_value_and_files_without_rows_are_read() throws SQLException {
    lines.add("r1,p1,s1,2022-01-10,,,,60,,0,0");
    String file = curate();
    assertThat(asSparkReads(file))
        .isEqualTo(asDuckDbReads(file))
        .containsExactly("2|r1|s1|2022-01-10|2022-01-10|null|null|null|60|null|0|0|false|null");
    lines.remove(1);
    String empty = curate();
    assertThat(asSparkReads(empty)).isEqualTo(asDuckDbReads(empty)).isEmpty();
  }

  @Test
  void a_condition_on_dates_finds_its_rows_in_every_row_group() {
    invent(270_000);
    String file = curate();
    long found =
        Curation.rows(LocalSpark.session(), Kind.ATTENDANCE, List.of(file), folder)
            .filter("start_date = date'2022-03-01' and issue_code is null")
            .count();
    assertThat(found)
        .isEqualTo(
            expected.stream()
                .filter(row -> row.contains("|2022-03-01|") && row.endsWith("|null"))
                .count())
        .isPositive();
  }
}
