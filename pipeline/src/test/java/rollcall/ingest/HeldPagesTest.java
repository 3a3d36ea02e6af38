package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.IssueCode;
import rollcall.ingest.Recognition.Held;
import rollcall.ingest.Recognition.Recognised;

/** Pages of SS 12000 that are held. */
class HeldPagesTest {
  @TempDir Path folder;

  private void page(String name, String data, String token) {
    String text = "{\"data\":[" + data + "],\"pageToken\":" + token + "}";
    file(folder, name, text.replace('\'', '"'));
  }

  private PageSets pages() throws Exception {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.toRealPath())) {
      all.forEach(path -> files.put(path, path.getFileName().toString()));
    }
    return PageSets.of(Map.of(), files, Profiles.shipped());
  }

  private Held held(String name) throws Exception {
    return (Held) pages().of(folder.toRealPath().resolve(name));
  }

  private static String window(String more) {
    return "{'activity':{'id':'a1'},'student':{'id':'p1'},'startDate':'2022-02-07','endDate':'2022-06-14',"
        + "'attendanceSum':1210,'validAbsenceSum':900,'invalidAbsenceSum':410,'otherAttendanceSum':40"
        + more
        + "}";
  }

  @Test
  void a_set_without_its_last_page_is_held_and_page_ten_comes_after_page_nine() throws Exception {
    page("a-9.json", window(""), "'t9'");
    page("a-10.json", window(""), "'t10'");
    assertThat(held("a-9.json").code()).isEqualTo(IssueCode.MISSING_PAGE);
    assertThat(held("a-10.json").message()).contains("page 2 of 2 is followed by another one");
    page("a-11.json", window(""), "null");
    assertThat(pages().of(folder.toRealPath().resolve("a-9.json"))).isInstanceOf(Recognised.class);
  }

  @Test
  void a_page_without_token_is_the_last_one_too() throws Exception {
    file(folder, "a.json", ("{'data':[" + window("") + "]}").replace('\'', '"'));
    assertThat(pages().of(folder.toRealPath().resolve("a.json"))).isInstanceOf(Recognised.class);
  }

  @Test
  void a_cut_page_is_held_without_its_content() throws Exception {
    String whole = ("{'data':[" + window("") + "],'pageToken':null}").replace('\'', '"');
    for (int length = 2; length < whole.length(); length += 7) {
      file(folder, "a.json", whole.substring(0, length).getBytes());
      assertThat(held("a.json").message()).as("cut at %s", length).doesNotContain("p1", "a1");
    }
  }
}
