package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped profile reads its example, and reads it the same however it was saved. */
class ExampleFilesTest {
  @TempDir Path folder;

  static Stream<Profile> profiles() {
    return Profiles.shipped().all().stream()
        .map(Profiles.Known::profile)
        .filter(profile -> profile.pages() == null);
  }

  static String example(Profile profile) {
    try (InputStream in =
        Profiles.class.getResourceAsStream("profiles/" + profile.name() + ".example.csv")) {
      assertThat(in).as("example of %s", profile.name()).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is read from a file, kind by kind, without the lines on which it stands. */
  static List<String> read(Path path) {
    List<String> read = new ArrayList<>();
    for (Layout layout : Deliveries.recognised(path).layouts()) {
      Deliveries.each(
          path, layout.kind(), row -> read.add(layout.kind() + " " + RowText.of(row, layout)));
    }
    return read;
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void an_example_is_read_by_its_profile_without_an_issue(Profile profile) {
    Path path = file(folder, "skola.csv", example(profile).getBytes(StandardCharsets.UTF_8));
    assertThat(Deliveries.recognised(path).profile().name()).isEqualTo(profile.name());
    assertThat(Deliveries.recognised(path).warnings()).isEmpty();
    assertThat(read(path)).isNotEmpty().noneMatch(row -> row.contains("issue"));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void an_example_is_read_the_same_in_twenty_other_forms(Profile profile) {
    String example = example(profile);
    List<String> expected =
        read(file(folder, "skola.csv", example.getBytes(StandardCharsets.UTF_8)));
    Set<String> forms = new TreeSet<>();
    for (Perturbed form : Perturbed.forms(profile, example)) {
      Path path = file(folder, "skola.csv", form.bytes());
      assertThat(read(path)).as(form.name()).isEqualTo(expected);
      forms.add(form.name());
    }
    assertThat(forms).hasSizeGreaterThanOrEqualTo(20);
  }
}
