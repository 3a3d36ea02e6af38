package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of what {@code jobs/fuzz/run} does for minutes. */
class FuzzTest {
  @TempDir Path folder;

  @Test
  void broken_files_profiles_and_ids_are_read_set_aside_or_held_and_nothing_else()
      throws Exception {
    Map<String, Long> outcomes = Fuzz.cases(86, 1_500, folder.toRealPath());
    assertThat(outcomes)
        .containsKeys("row", "row stray_quote", "held encoding", "profile refused", "id refused");
  }
}
