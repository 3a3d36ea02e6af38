package rollcall.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of {@code calibration.json}, counted again from the files by DuckDB. */
class CalibratedCountsTest {

  private static final String OTHER_DEFINITIONS =
      """
      FROM answer a JOIN in_force f USING (school_year)
      WHERE (a.comparison, a.denominator, a.minimum_exposure, a.period, a.unit)
        <> ('>=', 'reported', 'on', 'any-term', 'pupil')
      """;

  private static final String SHARE_WITH_INTERVAL =
      """
      SELECT school_year, gender, count(*) AS n, count(*) FILTER (high) / count(*) AS p,
        (p + 1.9208 / n) / (1 + 3.8416 / n) AS mid,
        1.96 * sqrt(p * (1 - p) / n + 0.9604 / (n * n)) / (1 + 3.8416 / n) AS half
      FROM pupil_year WHERE counted AND in_population AND gender <> 'U' GROUP BY ALL
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = "PROGRAMMES", mode = EnumSource.Mode.EXCLUDE)
  void the_files_hold_the_calibrated_pupils_and_situations(Preset preset)
      throws IOException, SQLException {
    SampleMunicipality.write(SampleOptions.of(preset, 1), folder);
    try (InboxRecount recount = InboxRecount.of(folder)) {
      assertThat(recount.rows("SELECT school_year, units, high FROM in_force ORDER BY ALL"))
          .isEqualTo(targets(preset));
      everyOtherDefinitionGivesAnotherCount(recount);
      highAbsencePersists(recount);
      olderPupilsAreHighMoreOften(recount);
      girlsAndBoysDoNotDiffer(recount);
    }
  }

  private static List<String> targets(Preset preset) {
    Calibration.Targets targets = Calibration.load().presets().get(preset.label());
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < targets.schoolYears().size(); i++) {
      rows.add(
          targets.schoolYears().get(i)
              + " "
              + targets.pupils().get(i)
              + " "
              + targets.highAbsencePupils().get(i));
    }
    return rows;
  }

  /** Whether high enrolments are counted, or the pupils who have one. */
  private static void everyOtherDefinitionGivesAnotherCount(InboxRecount recount)
      throws SQLException {
    assertThat(recount.rows("SELECT count(*) " + OTHER_DEFINITIONS)).containsExactly("155");
    assertThat(
            recount.rows(
                "SELECT a.* "
                    + OTHER_DEFINITIONS
                    + "AND f.high IN (a.high, a.high_pupils, a.high_by_own_operator)"))
        .isEmpty();
  }

  private static void highAbsencePersists(InboxRecount recount) throws SQLException {
    assertThat(
            recount.rows(
                """
                SELECT a.school_year, count(*) FILTER (b.high) / count(*) AS again
                FROM pupil_year a JOIN pupil_year b ON a.pupil = b.pupil AND b.in_population
                  AND left(b.school_year, 4)::INT = left(a.school_year, 4)::INT + 1
                WHERE a.high AND a.in_population GROUP BY ALL HAVING again BETWEEN 0.5 AND 0.8
                """))
        .hasSize(4);
  }

  private static void olderPupilsAreHighMoreOften(InboxRecount recount) throws SQLException {
    assertThat(
            recount.rows(
                """
                SELECT school_year, avg(high::INT) FILTER (grade BETWEEN 7 AND 9) AS older,
                  avg(high::INT) FILTER (grade BETWEEN 1 AND 3) AS younger
                FROM pupil_year WHERE counted AND in_population
                GROUP BY ALL HAVING older > 1.5 * younger
                """))
        .hasSize(5);
  }

  private static void girlsAndBoysDoNotDiffer(InboxRecount recount) throws SQLException {
    assertThat(
            recount.rows(
                "WITH share AS ("
                    + SHARE_WITH_INTERVAL
                    + ") SELECT school_year FROM share f JOIN share m USING (school_year) "
                    + "WHERE f.gender = 'F' AND m.gender = 'M' "
                    + "AND abs(f.mid - m.mid) < f.half + m.half"))
        .hasSize(5);
  }
}
