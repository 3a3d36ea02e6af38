package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.publish.ReleaseLayout;
import rollcall.publish.ReleaseManifest;
import rollcall.table.FigureTables;
import rollcall.table.Table;

/** DuckDB finds figures that the pupils do not add up to. */
final class SecondReaderTest {
  @TempDir Path temp;
  private Path release;

  @BeforeEach
  void copy_of_the_sample() throws IOException {
    release = temp.resolve("release");
    Path sample = SampleRun.release();
    try (Stream<Path> paths = Files.walk(sample)) {
      paths.forEach(path -> copied(path, release.resolve(sample.relativize(path).toString())));
    }
  }

  private static void copied(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> problems() {
    return SecondReader.problems(release, ReleaseManifest.read(release));
  }

  /** Writes the first file of a table again with these columns and rows of it. */
  private void rewrite(Table table, String columns, String rows) throws IOException, SQLException {
    Path file;
    try (Stream<Path> files = Files.walk(ReleaseLayout.folder(release, table))) {
      file = files.filter(path -> path.toString().endsWith(".parquet")).sorted().findFirst().get();
    }
    Path written = temp.resolve("written.parquet");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "COPY (SELECT %s FROM read_parquet('%s', hive_partitioning = false) %s) TO '%s'"
              .formatted(columns, file, rows, written));
    }
    Files.delete(file);
    Files.move(written, file);
  }

  @Test
  void the_sample_is_as_its_manifest_and_its_pupils_say() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_count_that_the_pupils_do_not_add_up_to_is_found() throws Exception {
    rewrite(
        FigureTables.DISTRICT_TERM,
        "* REPLACE (if(district = 'all' AND gender = 'all' AND absence_band = '>=50',"
            + " pupils + 1, pupils) AS pupils)",
        "");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("district_term has other figures for 20")
        .contains(" x all x all x >=50 than its pupils add up to");
  }

  @Test
  void a_missing_row_is_found() throws Exception {
    rewrite(FigureTables.COHORT_TREND, "*", "OFFSET 1");
    assertThat(problems())
        .singleElement()
        .asString()
        .matches("table cohort_trend has \\d+ rows for DuckDB, its manifest says \\d+");
  }
}
