package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, modes and wholeness of the files of parsed rows. */
class CuratedFolderTest {
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

  private RowSource days(String name, int no, String... rows) {
    String[] lines = Stream.concat(Stream.of(DAYS), Stream.of(rows)).toArray(String[]::new);
    return source(file(inbox, name, lines), Kind.ATTENDANCE, no);
  }

  @Test
  void a_file_is_named_by_its_content_and_its_profile_and_only_its_owner_can_open_it()
      throws IOException {
    RowSource source = days("a.csv", 1, "p1,s1,2022-01-10,300,300,0,0");
    String name = attendance(source).get(0).file();
    assertThat(name)
        .isEqualTo(
            "attendance/"
                + source.sha256()
                + "-"
                + source.layout().profileHash().substring(0, 8)
                + ".parquet");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(curated.resolve(name))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(curated.resolve("attendance"))))
        .isEqualTo("rwx------");
  }

  @Test
  void nothing_but_whole_files_stays_in_the_folder() throws IOException {
    Files.createDirectories(curated.resolve("attendance/.fresh"));
    Files.writeString(curated.resolve("attendance/.fresh/0-0.parquet"), "half");
    attendance(days("a.csv", 1, "p1,s1,2022-01-10,300,300,0,0"));
    try (Stream<Path> left = Files.list(curated.resolve("attendance"))) {
      assertThat(left).hasSize(1);
    }
  }
}
