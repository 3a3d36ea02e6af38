package rollcall.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.fault.IssueCode;

/** Files that end too early. */
class CutFileTest {
  private static final String DAYS =
      "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes\n";
  private static final List<String> ROWS =
      List.of(
          "p1,s1,2022-01-10,300,0,0",
          "p2,s1,2022-01-10,300,150,0",
          "p3,s1,2022-01-10,300,0,300",
          "p4,s1,2022-01-10,300,300,0");

  @TempDir Path folder;

  /** Row texts, and behind them what is odd about the file. */
  private List<String> read(byte[] content) throws IOException {
    Path path = file(folder, "x.csv", content);
    List<String> read = new ArrayList<>();
    Layout layout = Deliveries.recognised(path).layouts().get(0);
    try (DeliveredRows rows =
        DeliveredRows.of(Deliveries.source(path, layout, 1), Deliveries.KEY)) {
      for (ParsedRow row = rows.next(); row != null; row = rows.next()) {
        read.add(RowText.of(row, layout));
      }
      rows.oddities().forEach(oddity -> read.add(oddity.code().name()));
    }
    return read;
  }

  @Tag("B6")
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void a_file_cut_at_any_byte_of_its_last_three_lines_gives_no_unmarked_number(String end)
      throws IOException {
    String whole = DAYS + String.join(end, ROWS) + end;
    List<String> expected = read(whole.getBytes(UTF_8));
    assertThat(expected).hasSize(ROWS.size());
    int from =
        whole.length() - ROWS.stream().skip(1).mapToInt(r -> r.length() + end.length()).sum();
    for (int length = from; length < whole.length(); length++) {
      List<String> read = read(Arrays.copyOf(whole.getBytes(UTF_8), length));
      boolean marked = read.contains(IssueCode.UNVERIFIED_LENGTH.name());
      List<String> rows = new ArrayList<>(read);
      rows.remove(IssueCode.UNVERIFIED_LENGTH.name());
      assertThat(marked || expected.subList(0, rows.size()).equals(rows))
          .as("cut at %s: %s", length, read)
          .isTrue();
    }
  }

  @Tag("B6")
  @Test
  void a_packed_file_tells_its_length_itself() throws IOException {
    byte[] packed = Deliveries.gzip(DAYS + String.join("\n", ROWS));
    assertThat(read(packed)).hasSize(ROWS.size());
    assertThat(read((DAYS + String.join("\n", ROWS)).getBytes(UTF_8)))
        .endsWith(IssueCode.UNVERIFIED_LENGTH.name());
  }

  @Tag("B6")
  @ParameterizedTest
  @ValueSource(strings = {"vklass", "learnpoint"})
  void a_cut_export_of_another_system_is_marked_too(String name) throws IOException {
    Profile profile =
        Stream.of(name)
            .flatMap(n -> ExampleFilesTest.profiles().filter(p -> p.name().equals(n)))
            .findFirst()
            .orElseThrow();
    String example = ExampleFilesTest.example(profile);
    byte[] cut = Arrays.copyOf(example.getBytes(UTF_8), example.getBytes(UTF_8).length - 3);
    assertThat(read(cut)).contains(IssueCode.UNVERIFIED_LENGTH.name());
  }
}
