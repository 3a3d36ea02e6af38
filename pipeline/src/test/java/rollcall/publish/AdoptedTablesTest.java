package rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollcall.publish.SmallReleases.fingerprint;
import static rollcall.publish.SmallReleases.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.table.Col;
import rollcall.table.FigureTables;
import rollcall.table.PupilTables;
import rollcall.table.Table;

class AdoptedTablesTest {
  private static final Table PUPILS = PupilTables.PUPIL_TERM;
  private static final Table PROTECTED = PupilTables.PROTECTED_TERM;

  @TempDir Path temp;
  private Store store;

  @BeforeEach
  void openStore() {
    store = Store.open(temp.resolve("store"));
  }

  @Test
  void files_that_spark_wrote_are_named_for_the_release_and_protected_pupils_lie_apart()
      throws IOException {
    Path release;
    String id;
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(1))) {
      id = draft.id();
      assertThat(
              draft.adopt(
                  PUPILS,
                  written(lock, PUPILS, pupil("A", "HT"), pupil("B", "HT"), pupil("A", "VT"))))
          .isEqualTo(3);
      assertThat(draft.adopt(PROTECTED, written(lock, PROTECTED, pupil("P", "HT")))).isEqualTo(1);
      assertThat(PrivateFiles.in(store.work())).isEmpty();
      release = draft.publish(manifest(draft));
    }
    assertThat(
            PrivateFiles.below(release).stream()
                .filter(Files::isRegularFile)
                .map(release::relativize))
        .map(Path::toString)
        .containsExactly(
            "SHA256SUMS",
            "datapackage.json",
            "internal/protected_term/school_year=2021-22/term=HT/protected_term-00-"
                + id
                + ".parquet",
            "release.json",
            "tables/pupil_term/school_year=2021-22/term=HT/pupil_term-00-" + id + ".parquet",
            "tables/pupil_term/school_year=2021-22/term=VT/pupil_term-00-" + id + ".parquet");
    assertThat(LocalSpark.read(release, PUPILS))
        .containsExactlyInAnyOrder(pupil("A", "HT"), pupil("B", "HT"), pupil("A", "VT"));
  }

  @Test
  void an_empty_table_is_one_file_with_all_columns() {
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(1))) {
      assertThat(draft.adopt(PUPILS, written(lock, PUPILS))).isZero();
      draft.writeFigures(FigureTables.DISTRICT_TERM, List.of());
      Path release = draft.publish(manifest(draft));

      assertThat(LocalSpark.read(release, PUPILS)).isEmpty();
      assertThat(FigureFile.read(release, FigureTables.DISTRICT_TERM)).isEmpty();
    }
  }

  @Test
  void a_file_with_other_columns_than_the_table_is_a_bug() {
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(1))) {
      Path folder = written(lock, PUPILS, pupil("A", "HT"));
      assertThatThrownBy(() -> draft.adopt(PupilTables.TARGET_GROUP_TERM, folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("columns of table target_group_term");
    }
  }

  @Test
  void the_content_hash_of_many_compressed_parts_is_the_same_each_time() {
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(1))) {
      Row[] rows =
          IntStream.range(0, 600)
              .mapToObj(i -> pupil("P" + (1000 + i), "T" + i % 30))
              .toArray(Row[]::new);
      draft.adopt(PUPILS, written(lock, PUPILS, rows));

      String first = draft.contentHash();
      for (int i = 0; i < 30; i++) {
        assertThat(draft.contentHash()).isEqualTo(first);
      }
    }
  }

  @Test
  void pupils_without_a_term_are_a_bug() {
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(1))) {
      Path folder = written(lock, PUPILS, pupil("A", null));
      assertThatThrownBy(() -> draft.adopt(PUPILS, folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("pupil_term was not written in folders by school year and term");
    }
  }

  private static Row pupil(String pupil, String term) {
    Map<String, Object> values =
        new TreeMap<>(
            Map.of(
                Col.PUPIL,
                pupil,
                Col.SCHOOL_YEAR,
                "2021-22",
                Col.GRADE,
                4,
                Col.SCHEDULED_MINUTES,
                9600L,
                Col.ABSENCE_RATE,
                0.5,
                Col.HIGH_ABSENCE,
                true));
    values.put(Col.TERM, term);
    return SmallReleases.row(PUPILS, values);
  }

  private static Path written(StoreLock lock, Table table, Row... rows) {
    SparkSession spark = LocalSpark.session();
    Path folder = lock.work(table.name());
    Dataset<Row> data = spark.createDataFrame(List.of(rows), table.schema());
    data.coalesce(1)
        .sortWithinPartitions(Col.SCHOOL_YEAR, Col.TERM, Col.PUPIL)
        .write()
        .partitionBy(Col.SCHOOL_YEAR, Col.TERM)
        .mode("overwrite")
        .parquet(folder.toString());
    return folder;
  }
}
