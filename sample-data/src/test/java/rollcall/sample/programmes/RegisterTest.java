package rollcall.sample.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.sample.programmes.ProgrammesPreset.RECOUNT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.sample.Calibration;
import rollcall.sample.Preset;
import rollcall.sample.SampleOptions;
import rollcall.sample.SampleSummary;

/** The register of the programmes, counted again from its files. */
class RegisterTest {
  private static final RegisterTargets TARGETS =
      Calibration.load().programme("register", RegisterTargets.class);

  @TempDir private Path folder;

  @Test
  void equal_seeds_give_equal_bytes_whatever_the_locale_and_the_time_zone() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      SampleInbox.write(SampleOptions.of(Preset.PROGRAMMES, 1), folder);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (SampleSummary.WrittenFile file : ProgrammesPreset.SUMMARY.files()) {
      assertThat(folder.resolve(file.name()))
          .hasSameBinaryContentAs(ProgrammesPreset.FOLDER.resolve(file.name()));
    }
    assertThat(names(folder)).isEqualTo(names(ProgrammesPreset.FOLDER));
  }

  @Test
  void another_seed_still_finds_every_participant() throws IOException {
    SampleSummary other = SampleInbox.write(SampleOptions.of(Preset.PROGRAMMES, 2), folder);
    String file = "participants-sst-plus.csv";
    assertThat(Files.readAllLines(folder.resolve(file)))
        .isNotEqualTo(Files.readAllLines(ProgrammesPreset.FOLDER.resolve(file)))
        .hasSameSizeAs(Files.readAllLines(ProgrammesPreset.FOLDER.resolve(file)));
    assertThat(other.files()).hasSameSizeAs(ProgrammesPreset.SUMMARY.files());
  }

  @Test
  void every_school_has_its_pupils_in_every_year_of_its_periods() throws SQLException {
    List<String> expected = new ArrayList<>();
    for (RegisterTargets.Period period : TARGETS.periods()) {
      int schools =
          TARGETS.places().stream().mapToInt(p -> p.schools().getOrDefault(period.name(), 0)).sum();
      for (String year : period.schoolYears()) {
        expected.add(year + " " + schools + " " + schools * period.pupils());
      }
    }
    assertThat(
            RECOUNT.rows(
                """
                SELECT school_year, count(DISTINCT r.school), count(DISTINCT pupil)
                FROM roster r JOIN term t USING (first_day) GROUP BY ALL ORDER BY ALL
                """))
        .isEqualTo(expected);
  }

  @Test
  void there_is_one_row_a_pupil_and_school_day() throws SQLException {
    assertThat(
            RECOUNT.rows(
                """
                SELECT count(*) FROM pupil_term JOIN term USING (school_year, term)
                WHERE dates <> days OR reported > scheduled OR valid + invalid > reported
                """))
        .containsExactly("0");
    assertThat(RECOUNT.rows("SELECT count(*) - count(DISTINCT (pupil, day)) FROM attendance"))
        .containsExactly("0");
    assertThat(RECOUNT.rows("SELECT count(*) FROM roster ANTI JOIN pupil_term USING (pupil)"))
        .containsExactly("0");
  }

  @Test
  void no_register_covers_the_years_between_the_periods() throws SQLException {
    String years =
        String.join(
            " ", TARGETS.periods().stream().flatMap(p -> p.schoolYears().stream()).toList());
    assertThat(
            RECOUNT.rows(
                "SELECT string_agg(DISTINCT school_year, ' ' ORDER BY school_year) FROM term"))
        .containsExactly(years);
  }

  @Test
  void the_districts_are_those_of_the_time() throws SQLException {
    String districts =
        "SELECT count(*) FROM district WHERE DATE '%s' BETWEEN valid_from AND valid_to";
    List<String> counts = new ArrayList<>();
    for (String day : List.of("2020-06-30", "2020-07-01", "2023-06-30", "2023-07-01")) {
      counts.addAll(RECOUNT.rows(String.format(Locale.ROOT, districts, day)));
    }
    assertThat(counts).containsExactly("14", "13", "13", "11");
    assertThat(
            RECOUNT.rows(
                """
                SELECT DISTINCT school FROM school ANTI JOIN district USING (district)
                UNION SELECT DISTINCT pupil FROM roster r ANTI JOIN district d
                ON r.residence = d.district AND r.first_day BETWEEN d.valid_from AND d.valid_to
                """))
        .isEmpty();
  }

  @Test
  void whoever_is_absent_half_a_term_is_less_absent_in_the_next() throws SQLException {
    assertThat(
            RECOUNT.rows(
                """
                WITH rate AS (SELECT pupil, first_day, (valid + invalid) / reported AS share,
                    lead((valid + invalid) / reported) OVER (PARTITION BY pupil ORDER BY first_day) AS next,
                    lead(first_day) OVER (PARTITION BY pupil ORDER BY first_day) AS then
                  FROM pupil_term)
                SELECT avg(next) < avg(share) - 0.01 AND count(*) > 300 FROM rate
                WHERE share >= 0.5 AND next IS NOT NULL
                """))
        .containsExactly("true");
  }

  @Test
  void the_files_take_little_room() {
    assertThat(ProgrammesPreset.SUMMARY.bytes()).isLessThan(60_000_000);
    assertThat(ProgrammesPreset.SUMMARY.calibrated()).isTrue();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
