package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;
import rollcall.publish.ReleaseCheck;
import rollcall.publish.ReleaseLayout;
import rollcall.table.PupilTables;

/** What each school has to mend lies beside a release, and says nothing of any pupil. */
final class IssueReportTest {
  private static final String SCHOOL = "skola-001";
  private static final String PROTECTED = "skyddad-zq71";
  private static final String NAME_FOR_A_SCHOOL = "Zelda-Quist";
  private static final String VALUE = "elva-minuter";
  private static final String ALL_PUPILS = SmallInbox.PUPILS + ",protected";

  @TempDir private static Path temp;
  private static Path store;
  private static Path first;
  private static Path second;

  @BeforeAll
  static void runTwice() {
    SmallInbox inbox = SmallInbox.in(temp.resolve("inbox"));
    inbox.put("Norra.csv", SmallInbox.WINDOWS, withBad(3));
    inbox.put(
        "skyddad.csv",
        ALL_PUPILS,
        List.of(PROTECTED + "," + SCHOOL + ",5,F,2021-08-17,2022-06-10,Farsta,true"));
    inbox.put("dubbel.csv", SmallInbox.WINDOWS, contradicting());
    inbox.put("frukost.csv", "dish,calories", List.of("soup,300"));
    store = temp.resolve("store");
    first = run(inbox);
    inbox.put("Norra.csv", SmallInbox.WINDOWS, withBad(1));
    second = run(inbox);
  }

  private static Path run(SmallInbox inbox) {
    Ran ran = Program.runSynthetic(inbox.folder(), store);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    return Program.release(store);
  }

  /** Rows of one school, some with minutes that are no number, and one with a name as school. */
  private static List<String> withBad(int bad) {
    List<String> rows = new ArrayList<>(SmallInbox.windows(SCHOOL));
    for (int pupil = 0; pupil < bad; pupil++) {
      rows.add(window("elev-x" + pupil + "," + SCHOOL, VALUE));
    }
    rows.add(window("elev-y," + NAME_FOR_A_SCHOOL, VALUE));
    rows.add(window("elev-z," + NAME_FOR_A_SCHOOL, "0"));
    return rows;
  }

  private static List<String> contradicting() {
    return List.of(
        window(PROTECTED + ",skola-002", "1000"), window(PROTECTED + ",skola-002", "2000"));
  }

  private static String window(String pupilAndSchool, String absence) {
    return pupilAndSchool + ",2022-01-10,2022-06-10,30000," + absence + ",0";
  }

  @Test
  void a_school_with_problems_has_a_page_and_a_list() throws IOException {
    assertThat(files(first))
        .containsExactly(
            "index.html",
            "skola-001.csv",
            "skola-001.html",
            "skola-002.csv",
            "skola-002.html",
            "unknown.csv",
            "unknown.html");
    assertThat(text(first, "index.html"))
        .contains("<a href=\"skola-001.html\">Norra skolan (syntetisk): 6 fel</a>");
    assertThat(text(first, "skola-001.csv"))
        .startsWith("\ufeffFil;Rad;Kolumn;")
        .contains("\r\nNorra.csv;6;valid_absence_minutes;", ";AAAA-AAAAAAA;BAD_NUMBER\r\n");
    assertThat(text(first, "skola-002.csv"))
        .contains("\r\ndubbel.csv;2;;", "\r\ndubbel.csv;3;;")
        .doesNotContain("Norra.csv");
    assertThat(text(first, "unknown.csv")).contains("frukost.csv", "UNKNOWN_LAYOUT");
  }

  @Test
  void the_table_of_issues_names_the_school() throws SQLException {
    try (Published published = Published.of(first)) {
      assertThat(
              published.rows(
                  "SELECT file_name, code, school_unit_code, count(*) FROM published.issues"
                      + " WHERE line IS NOT NULL AND file_name <> 'frukost.csv'"
                      + " GROUP BY ALL ORDER BY ALL"))
          .containsExactly(
              "Norra.csv | BAD_NUMBER | skola-001 | 4",
              "dubbel.csv | CONFLICTING_DUPLICATE | skola-002 | 2");
    }
  }

  @Test
  void a_name_in_the_column_of_schools_is_no_name_of_a_file_and_in_none() throws IOException {
    for (String file : files(first)) {
      assertThat(file).doesNotContain(NAME_FOR_A_SCHOOL);
      assertThat(text(first, file)).as(file).doesNotContain(NAME_FOR_A_SCHOOL);
    }
    assertThat(text(first, "skola-001.csv")).contains("\r\nNorra.csv;9;", "SCHOOL_NOT_IN_REGISTER");
  }

  @Test
  void no_value_and_nothing_of_a_protected_pupil_is_told() throws IOException, SQLException {
    List<String> secret = new ArrayList<>(List.of(VALUE, PROTECTED, "zq71", "elev-x", "elev-y"));
    try (Published published = Published.of(first)) {
      List<String> pupils =
          published.rows(
              "SELECT DISTINCT pupil FROM read_parquet("
                  + Published.quoted(
                      ReleaseLayout.folder(first, PupilTables.PROTECTED_ENROLMENT_TERM)
                          + "/**/*.parquet")
                  + ")");
      assertThat(pupils).isNotEmpty();
      secret.addAll(pupils);
    }
    for (String file : files(first)) {
      assertThat(text(first, file)).as(file).doesNotContain(secret);
    }
  }

  @Test
  void what_was_mended_since_the_last_release_is_counted() throws IOException {
    assertThat(text(first, "skola-001.html")).contains("den första utgåvan");
    assertThat(text(second, "skola-001.html")).doesNotContain("den första utgåvan");
    // Of four rows with minutes that are no number two are left.
    assertThat(changes("skola-001.html")).contains("Norra.csv 2 0 2");
    assertThat(changes("skola-002.html")).contains("dubbel.csv 0 0 2");
  }

  /** File and numbers of each row of the last table. */
  private static List<String> changes(String page) throws IOException {
    String html = text(second, page);
    String table = html.substring(html.indexOf("id=\"changes-title\""));
    return Pattern.compile("<tr>\\s*<th scope=\"row\"(.*?)</tr>", Pattern.DOTALL)
        .matcher(table)
        .results()
        .map(row -> row.group(1).replaceAll("(?s)^[^>]*>|<td class=\"text\".*?</td>", ""))
        .map(row -> row.replaceAll("(?s)<.*?>", " ").strip().replaceAll("\\s+", " "))
        .toList();
  }

  @Test
  void the_files_are_private_and_checked_like_the_rest() throws IOException {
    assertThat(ReleaseCheck.problems(first)).isEmpty();
    Path folder = first.resolve("issues");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("index.html"))))
        .isEqualTo("rw-------");
    assertThat(Files.readString(first.resolve("SHA256SUMS"))).contains("  issues/skola-001.csv\n");
  }

  @Test
  void eight_partitions_give_the_same_bytes() throws IOException {
    List<String> settings = List.of("spark.sql.shuffle.partitions", "spark.default.parallelism");
    settings.forEach(name -> System.setProperty(name, "8"));
    Path other = temp.resolve("eight");
    try {
      Ran ran = Program.runSynthetic(temp.resolve("inbox"), other);
      assertThat(ran.exitCode()).as(ran.said()).isZero();
    } finally {
      settings.forEach(System::clearProperty);
    }
    Path again = temp.resolve("one");
    Ran ran = Program.runSynthetic(temp.resolve("inbox"), again);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    Map<String, String> bytes = ReportBytes.of(Program.release(again).resolve("issues"));
    assertThat(bytes).hasSizeGreaterThan(3);
    assertThat(ReportBytes.of(Program.release(other).resolve("issues"))).isEqualTo(bytes);
  }

  @Test
  void issues_prints_every_code_or_one_with_its_cure() {
    Ran all = Program.run("issues");
    assertThat(all.exitCode()).isZero();
    assertThat(all.out()).contains("UNKNOWN_LAYOUT", "BAD_DATE", "MANY_CONFLICTS");
    Ran one = Program.run("issues", "bad_date", "--json");
    assertThat(one.exitCode()).isZero();
    assertThat(one.out())
        .contains("\"code\":\"BAD_DATE\",\"scope\":\"row\"", "\"how\":\"", "\"exit\":0}");
    Ran unknown = Program.run("issues", "NO_SUCH_CODE");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("NO_SUCH_CODE", "rollcall issues");
  }

  private static List<String> files(Path release) throws IOException {
    try (Stream<Path> files = Files.list(release.resolve("issues"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String text(Path release, String file) throws IOException {
    return Files.readString(release.resolve("issues").resolve(file));
  }
}
