package rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rollcall.publish.SmallReleases.districtTerm;
import static rollcall.publish.SmallReleases.fingerprint;
import static rollcall.publish.SmallReleases.manifest;
import static rollcall.publish.SmallReleases.near;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.UserError;
import rollcall.table.Col;
import rollcall.table.FigureTables;

class ReleaseDraftTest {
  @TempDir Path temp;
  private Store store;

  @BeforeEach
  void openStore() {
    store = Store.open(temp.resolve("store"));
  }

  @Test
  void a_release_reads_back_without_spark_and_with_it() {
    List<Row> near =
        List.of(near("2021-22", "VT", "Östermalm", null), near("2021-22", "VT", "Älvsjö", 7L));
    List<Row> districts =
        List.of(
            districtTerm("2017-18", "HT", "all", 0.125), districtTerm("2021-22", "VT", "all", 0.1));
    Path release;
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(1))) {
      assertThat(draft.writeFigures(FigureTables.NEAR_THRESHOLD, near)).isEqualTo(2);
      draft.writeFigures(FigureTables.DISTRICT_TERM, List.of(districts.get(1), districts.get(0)));
      release = draft.publish(manifest(draft));
    }
    assertThat(store.current()).contains(release);
    assertThat(ReleaseCheck.problems(release)).isEmpty();
    // U+00C4 sorts before U+00D6.
    assertThat(FigureFile.read(release, FigureTables.NEAR_THRESHOLD))
        .containsExactly(near.get(1), near.get(0));
    assertThat(FigureFile.read(release, FigureTables.DISTRICT_TERM)).isEqualTo(districts);
    assertThat(LocalSpark.read(release, FigureTables.NEAR_THRESHOLD))
        .containsExactlyInAnyOrderElementsOf(near);
    assertThat(LocalSpark.read(release, FigureTables.DISTRICT_TERM))
        .containsExactlyInAnyOrderElementsOf(districts);
  }

  @Test
  void values_of_rows_that_are_passed_over_are_not_given_for_a_later_row() {
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, SmallReleases.fingerprint(1))) {
      draft.writeFigures(
          FigureTables.NEAR_THRESHOLD,
          List.of(
              SmallReleases.near("2020-21", "HT", "Farsta", 1L),
              SmallReleases.near("2020-21", "VT", "Farsta", null),
              SmallReleases.near("2021-22", "HT", "Farsta", 3L)));
      List<Row> rows = FigureFile.rowsOf(draft.folder(), FigureTables.NEAR_THRESHOLD, "2021-22");
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).<Long>getAs(Col.PUPILS)).isEqualTo(3);
    }
  }

  @Test
  void every_plain_type_and_its_null_read_back() {
    Row full =
        SmallReleases.row(
            FigureTables.SCHOOL_TERM,
            Map.of(
                Col.SCHOOL_YEAR,
                "2021-22",
                Col.TERM,
                "VT",
                Col.SCHOOL_UNIT_CODE,
                "1",
                Col.ABSENCE_BAND,
                "all",
                Col.LAST_DELIVERY,
                LocalDate.of(2022, 6, 10)));
    Row follow =
        SmallReleases.row(
            FigureTables.COHORT_FOLLOW,
            Map.of(
                Col.ENTRY_SCHOOL_YEAR,
                "2017-18",
                Col.GRADE_AT_ENTRY,
                3,
                Col.LEFT_CENSORED,
                true,
                Col.PUPILS,
                -1L));
    Row empty = SmallReleases.row(FigureTables.COHORT_FOLLOW, Map.of());
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(1))) {
      draft.writeFigures(FigureTables.SCHOOL_TERM, List.of(full));
      draft.writeFigures(FigureTables.COHORT_FOLLOW, List.of(follow, empty));

      assertThat(FigureFile.read(draft.folder(), FigureTables.SCHOOL_TERM)).containsExactly(full);
      assertThat(FigureFile.read(draft.folder(), FigureTables.COHORT_FOLLOW))
          .containsExactly(empty, follow);
    }
  }

  @Test
  @Tag("A10")
  void ids_grow_along_the_chain_even_where_the_inputs_are_the_same() {
    Path first = SmallReleases.publish(store, 1);
    Path second = SmallReleases.publish(store, 1);

    assertThat(store.releaseIds()).containsExactly(name(first), name(second));
    assertThat(name(first)).isEqualTo("r000001-" + fingerprint(1).substring(0, 8));
    assertThat(name(second)).isEqualTo("r000002-" + fingerprint(1).substring(0, 8));
    assertThat(ReleaseManifest.read(first).parent()).isNull();
    assertThat(ReleaseManifest.read(second).parent()).isEqualTo(name(first));
  }

  @Test
  void a_draft_that_is_not_published_leaves_nothing() throws IOException {
    Path before = SmallReleases.publish(store, 1);
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(2))) {
      draft.writeFigures(FigureTables.NEAR_THRESHOLD, List.of());
      Files.writeString(draft.reportFolder().resolve("index.html"), "half");
    }
    assertThat(store.current()).contains(before);
    assertThat(PrivateFiles.in(store.releases())).containsExactly(before);
  }

  @Test
  void a_release_whose_files_hold_other_rows_than_its_manifest_is_not_published()
      throws IOException {
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(1))) {
      draft.writeFigures(
          FigureTables.NEAR_THRESHOLD, List.of(near("2021-22", "VT", "Norrmalm", 1L)));
      ReleaseManifest manifest = manifest(draft);
      Path stray = draft.folder().resolve("tables/near_threshold/stray.parquet");
      RowWriter.write(
          stray, FigureTables.NEAR_THRESHOLD.columns(), List.of(new Object[4], new Object[4]));

      assertThatThrownBy(() -> draft.publish(manifest))
          .hasMessageContaining("table near_threshold has 3 rows, its manifest says 1");
    }
    assertThat(store.current()).isEmpty();
    assertThat(store.releaseIds()).isEmpty();
  }

  @Test
  void a_table_is_written_once() {
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(1))) {
      draft.writeFigures(FigureTables.NEAR_THRESHOLD, List.of());

      assertThatThrownBy(() -> draft.writeFigures(FigureTables.NEAR_THRESHOLD, List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("near_threshold is written twice");
    }
  }

  @Test
  @Tag("A6")
  void a_file_system_that_refuses_the_rename_leaves_the_old_release_and_exits_60()
      throws IOException {
    Path before = SmallReleases.publish(store, 1);
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(2))) {
      draft.writeFigures(FigureTables.NEAR_THRESHOLD, List.of());
      Files.createDirectories(store.releases().resolve(draft.id()).resolve("in the way"));

      UserError refused =
          catchThrowableOfType(UserError.class, () -> draft.publish(manifest(draft)));

      assertThat(refused.exitCode()).isEqualTo(60);
      assertThat(refused).hasMessageContaining("publishing release " + draft.id());
    }
    assertThat(store.current()).contains(before);
    assertThat(ReleaseCheck.problems(before)).isEmpty();
  }

  @Test
  @Tag("A8")
  void each_flipped_byte_of_a_table_is_found() throws IOException {
    Path release = SmallReleases.publish(store, 1);
    Path file =
        PrivateFiles.below(release.resolve("tables")).stream()
            .filter(Files::isRegularFile)
            .findAny()
            .orElseThrow();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += whole.length / 20) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 1;
      Files.write(file, flipped);
      assertThat(ReleaseCheck.problems(release))
          .containsExactly(
              release.relativize(file) + " has other bytes than when it was published");
    }
  }

  private static String name(Path release) {
    return release.getFileName().toString();
  }
}
