package rollcall.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.sample.programmes.SampleInbox;

class SampleMunicipalityTest {

  private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d{6,8}[-+]?\\d{4}");
  private static final Path COMMITTED = Path.of("inbox");

  @TempDir private Path folder;

  @Test
  void equal_seeds_give_equal_bytes_whatever_the_locale_and_the_time_zone() throws IOException {
    SampleInbox.write(SampleOptions.of(Preset.SMALL, 7), folder.resolve("a"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      SampleInbox.write(SampleOptions.of(Preset.SMALL, 7), folder.resolve("b"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(contents(folder.resolve("a"))).isEqualTo(contents(folder.resolve("b")));
  }

  @Test
  void another_seed_gives_other_bytes() throws IOException {
    SampleInbox.write(SampleOptions.of(Preset.SMALL, 7), folder.resolve("a"));
    SampleInbox.write(SampleOptions.of(Preset.SMALL, 8), folder.resolve("b"));
    assertThat(contents(folder.resolve("a"))).isNotEqualTo(contents(folder.resolve("b")));
  }

  @Test
  void the_committed_inbox_is_what_seed_1_makes_and_below_2_megabytes() throws IOException {
    SampleSummary made = SampleInbox.write(SampleOptions.of(Preset.SMALL, 1), folder);
    assertThat(contents(COMMITTED)).isEqualTo(contents(folder));
    assertThat(made.bytes()).isLessThan(2_000_000);
  }

  @Test
  void no_pupil_id_has_the_shape_of_a_personal_number_but_the_one_that_nobody_can_have()
      throws IOException {
    SampleInbox.write(SampleOptions.of(Preset.SMALL, 1), folder);
    List<String> shaped = new ArrayList<>();
    for (Path file : files(folder)) {
      for (String line : Files.readAllLines(file)) {
        Stream.of(line.split(",", 3))
            .limit(2)
            .filter(value -> PERSONAL_NUMBER.matcher(value).matches())
            .forEach(shaped::add);
      }
    }
    assertThat(shaped).isNotEmpty().containsOnly("20101399-0000");
  }

  @Test
  void the_summary_tells_the_rows_that_the_files_hold() throws IOException {
    SampleSummary made = SampleInbox.write(SampleOptions.of(Preset.SMALL, 1), folder);
    for (SampleSummary.WrittenFile file : made.files()) {
      Path path = folder.resolve(file.name());
      assertThat(Files.size(path)).as(file.name()).isEqualTo(file.bytes());
      assertThat(Files.readAllLines(path)).as(file.name()).hasSize((int) file.rows() + 1);
    }
    assertThat(made.calibrated()).isTrue();
    assertThat(made.rowsByKind())
        .containsOnlyKeys(
            "attendance",
            "budget",
            "districts",
            "followups",
            "participant_links",
            "participants",
            "programme_district",
            "programmes",
            "pupils",
            "quality_notes",
            "reach",
            "schools",
            "support_used",
            "survey_answers",
            "terms");
  }

  @Test
  void an_altered_preset_is_not_calibrated() {
    assertThat(new SampleOptions(Preset.SMALL, 500, null, null, 1).calibrated()).isFalse();
    assertThat(new SampleOptions(Preset.SMALL, null, 2, null, 1).calibrated()).isFalse();
    assertThat(new SampleOptions(Preset.SMALL, null, null, Grain.DAY, 1).calibrated()).isFalse();
  }

  @Test
  void the_programmes_cannot_be_altered() {
    assertThatThrownBy(() -> new SampleOptions(Preset.PROGRAMMES, null, 2, null, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("preset programmes is made as it stands");
  }

  @Test
  void a_scaled_municipality_counts_the_pupils_that_were_asked_for()
      throws IOException, SQLException {
    SampleMunicipality.write(new SampleOptions(Preset.STOCKHOLM, 900, 2, null, 1), folder);
    try (InboxRecount recount = InboxRecount.of(folder)) {
      assertThat(recount.rows("SELECT school_year, units FROM in_force ORDER BY ALL"))
          .containsExactly("2017-18 900", "2018-19 920");
    }
  }

  @Test
  void days_and_lessons_add_up_to_the_minutes_of_the_terms() throws IOException, SQLException {
    String minutes =
        "SELECT pupil, school, term, s, r, v, i FROM enrolment_term ORDER BY pupil, school, term";
    List<List<String>> answers = new ArrayList<>();
    for (Grain grain : Grain.values()) {
      Path inbox = folder.resolve(grain.name());
      SampleMunicipality.write(new SampleOptions(Preset.SMALL, 400, 1, grain, 1), inbox);
      try (InboxRecount recount = InboxRecount.of(inbox)) {
        answers.add(recount.rows(minutes));
      }
    }
    assertThat(answers.get(0)).hasSizeGreaterThan(800);
    assertThat(answers.get(1)).isEqualTo(answers.get(0));
    assertThat(answers.get(2)).isEqualTo(answers.get(0));
  }

  @Test
  void too_few_pupils_and_too_many_years_are_refused_with_what_is_possible() {
    assertThatThrownBy(() -> new SampleOptions(Preset.SMALL, 12, null, null, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 400 pupils");
    assertThatThrownBy(
            () ->
                SampleMunicipality.write(new SampleOptions(Preset.SMALL, null, 6, null, 1), folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 5 school years");
  }

  private static List<String> contents(Path folder) throws IOException {
    List<String> contents = new ArrayList<>();
    for (Path file : files(folder)) {
      contents.add(file.getFileName() + "\n" + Files.readString(file, StandardCharsets.UTF_8));
    }
    return contents;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
