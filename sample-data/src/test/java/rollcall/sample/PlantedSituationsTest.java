package rollcall.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every situation that a definition must decide occurs in every school year. */
class PlantedSituationsTest {

  private static final List<String> YEARS =
      List.of("2017-18", "2018-19", "2019-20", "2020-21", "2021-22");
  private static final String COUNTED_YEAR = "pupil_year WHERE counted AND in_population AND ";
  private static final String COUNTED_TERM = "pupil_term WHERE counted AND in_population AND ";
  private static final String TERM = "pupil_term WHERE in_population AND ";
  private static final String STRETCHES =
      "(SELECT pupil, school, school_year, term, min(d1) AS d1, max(d2) AS d2,"
          + " any_value(district) AS district FROM accepted JOIN school_district USING (school)"
          + " WHERE d1 BETWEEN valid_from AND valid_to GROUP BY ALL) ";

  @TempDir private static Path folder;
  private static InboxRecount recount;

  @BeforeAll
  static void make() throws IOException, SQLException {
    SampleMunicipality.write(SampleOptions.of(Preset.SMALL, 1), folder);
    recount = InboxRecount.of(folder);
  }

  @AfterAll
  static void close() throws SQLException {
    recount.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"high", "notHigh", "uncounted", "enrolments", "rosters"})
  void each_school_year_has(String situation, String from) throws SQLException {
    assertThat(recount.rows("SELECT DISTINCT school_year FROM " + from + " ORDER BY ALL"))
        .as(situation)
        .isEqualTo(YEARS);
  }

  static Stream<Arguments> high() {
    return Stream.of(
        arguments("high in HT only", COUNTED_YEAR + "high_ht AND NOT high_vt"),
        arguments("high in VT only", COUNTED_YEAR + "high_vt AND NOT high_ht"),
        arguments("high in both terms", COUNTED_YEAR + "high_ht AND high_vt"),
        arguments("exactly 50 percent", COUNTED_TERM + "100 * a = 50 * r"),
        arguments("high and protected", COUNTED_YEAR + "high AND protected"),
        arguments("high, mostly invalid", COUNTED_YEAR + "high AND i > v"),
        arguments("high, mostly valid", COUNTED_YEAR + "high AND v > i"),
        arguments("flagged, uncertain", COUNTED_TERM + "high AND 100 * a < 50 * s"),
        arguments(
            "high only by adding two schools",
            "pupil_term p WHERE high AND in_population AND schools = 2 AND NOT EXISTS (FROM"
                + " enrolment_term e WHERE (e.pupil, e.school_year, e.term) = (p.pupil,"
                + " p.school_year, p.term) AND e.r >= 3000 AND 100 * e.a >= 50 * e.r)"),
        arguments(
            "high by adding, not at the home school",
            "pupil_term p JOIN enrolment_term e USING (pupil, school_year, term, school)"
                + " WHERE high AND in_population AND e.r >= 3000 AND 100 * e.a < 50 * e.r"));
  }

  static Stream<Arguments> notHigh() {
    return Stream.of(
        arguments("exactly 20 percent", COUNTED_TERM + "100 * a = 20 * r"),
        arguments("near the threshold", COUNTED_TERM + "NOT high AND 100 * a >= 40 * r"),
        arguments(
            "not flagged, possible", COUNTED_TERM + "NOT high AND 100 * (a + s - r) >= 50 * s"),
        arguments(
            "high in one school, not by adding",
            "pupil_term p JOIN enrolment_term e USING (pupil, school_year, term) WHERE counted"
                + " AND NOT high AND in_population AND e.r >= 3000 AND 100 * e.a >= 50 * e.r"),
        arguments(
            "high over the year, in no term",
            COUNTED_YEAR + "NOT high AND r >= 6000 AND 100 * a >= 50 * r"));
  }

  static Stream<Arguments> uncounted() {
    return Stream.of(
        arguments("below exposure", TERM + "r BETWEEN 1 AND 2999 AND 100 * a < 50 * r"),
        arguments("below exposure, high", TERM + "r BETWEEN 1 AND 2999 AND 100 * a >= 50 * r"),
        arguments("little reported", TERM + "r BETWEEN 1 AND 2999 AND s >= 3000"),
        arguments("wholly unreported", "pupil_year WHERE in_population AND r = 0 AND s > 0"),
        arguments("enrolled without a row", "pupil_year WHERE s = 0 AND pupil < 'elev-9'"),
        arguments("independent", "home WHERE operator = 'independent'"),
        arguments("independent, high", "pupil_year WHERE high AND NOT in_population"));
  }

  static Stream<Arguments> enrolments() {
    return Stream.of(
        arguments("unreported minutes", COUNTED_TERM + "r < s"),
        arguments(
            "in two schools at once",
            STRETCHES
                + "a JOIN "
                + STRETCHES
                + "b USING (pupil, school_year, term)"
                + " WHERE a.school < b.school AND a.d1 <= b.d2 AND b.d1 <= a.d2"),
        arguments(
            "moved to another district during a term",
            STRETCHES
                + "a JOIN "
                + STRETCHES
                + "b USING (pupil, school_year, term)"
                + " WHERE a.d2 < b.d1 AND a.district <> b.district"),
        arguments(
            "a municipal and an independent school",
            "enrolment_term e JOIN school USING (school) JOIN home h USING (pupil, school_year)"
                + " WHERE school.operator <> h.operator"),
        arguments(
            "reduced timetable",
            "(SELECT e.school_year, e.s, quantile_cont(e.s, 0.5) OVER (PARTITION BY e.school,"
                + " e.school_year, e.term, n.grade) AS usual FROM enrolment_term e"
                + " JOIN person n USING (pupil, school_year)) WHERE s > 10000 AND s < 0.8 * usual"));
  }

  static Stream<Arguments> rosters() {
    return Stream.of(
        arguments("unknown gender in a pupils file", "roster WHERE gender = 'U'"),
        arguments("protected", "roster WHERE protected"),
        arguments("rows but in no pupils file", COUNTED_YEAR + "no_roster"),
        arguments("a school in no schools file", "home WHERE operator = 'unknown'"),
        arguments(
            "residence in another district",
            "roster JOIN school_district USING (school)"
                + " WHERE first_day BETWEEN valid_from AND valid_to AND district <> residence"));
  }

  @Test
  void every_fault_of_a_single_row_is_there() throws SQLException {
    assertThat(
            recount.rows(
                "SELECT DISTINCT code FROM (SELECT code FROM fate UNION SELECT code FROM"
                    + " roster_coded) WHERE code IS NOT NULL ORDER BY ALL"))
        .containsExactly(
            "ABSENCE_OVER_REPORTED",
            "BAD_DATE",
            "BAD_NUMBER",
            "BAD_PUPIL_ID",
            "BAD_TIME",
            "CONFLICTING_DUPLICATE",
            "CONTROL_CHARACTER",
            "DATE_OUTSIDE_TERM",
            "FIELD_COUNT",
            "MISSING_VALUE",
            "MIXED_SCRIPT",
            "NEGATIVE_MINUTES",
            "REPORTED_OVER_SCHEDULED",
            "SPREADSHEET_DAMAGE",
            "STRAY_QUOTE",
            "UNKNOWN_CODE",
            "VALUE_TOO_LONG",
            "WINDOW_OUTSIDE_TERM",
            "WINDOW_OVERLAP",
            "WINDOW_REVERSED",
            "accepted",
            "superseded");
  }

  @Test
  void terms_lie_in_their_halves_of_the_year_and_hold_about_178_school_days() throws SQLException {
    assertThat(
            recount.rows(
                """
                SELECT school_year FROM term GROUP BY ALL
                HAVING sum(instructional_days) BETWEEN 175 AND 182
                  AND bool_and(CASE term WHEN 'HT' THEN month(first_day) >= 7
                    AND year(first_day) = year(last_day) ELSE month(last_day) <= 6 END)
                ORDER BY ALL
                """))
        .isEqualTo(YEARS);
  }

  @Test
  void the_districts_are_those_of_the_time() throws SQLException {
    String districts =
        "SELECT count(DISTINCT district) FROM school_district WHERE DATE '%s'"
            + " BETWEEN valid_from AND valid_to";
    assertThat(recount.rows(districts.formatted("2020-06-30"))).containsExactly("14");
    assertThat(recount.rows(districts.formatted("2020-07-01"))).containsExactly("13");
  }
}
