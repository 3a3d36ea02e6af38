package rollcall.sample.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.sample.programmes.ProgrammesPreset.RECOUNT;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import rollcall.sample.Calibration;

/** What the files of Skolsociala team say, counted again. */
class SchoolSocialTeamsTest {
  private static final SchoolSocialTeams.Targets TARGETS =
      Calibration.load().programme("skolsociala_team", SchoolSocialTeams.Targets.class);
  private static final String MATRIX = "matrix WHERE programme = 'Skolsociala team'";

  @Test
  void the_matrix_has_every_item_of_every_district_reported_or_not() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT count(*), count(DISTINCT district), count(DISTINCT item) FROM " + MATRIX))
        .containsExactly(
            TARGETS.districts().size() * TARGETS.items().size()
                + " "
                + TARGETS.districts().size()
                + " "
                + TARGETS.items().size());
    assertThat(
            RECOUNT.rows(
                "SELECT DISTINCT value IS NULL, status FROM "
                    + MATRIX
                    + " AND (value IS NULL OR status IS NOT NULL)"))
        .containsExactly("true ej redovisat");
  }

  @Test
  void the_districts_share_the_whole_funding() throws SQLException {
    String funding = String.valueOf(TARGETS.fundingSek());
    assertThat(
            RECOUNT.rows("SELECT sum(value::INT) FROM " + MATRIX + " AND item = 'Bidrag, kronor'"))
        .containsExactly(funding);
    assertThat(
            RECOUNT.rows("SELECT funding_sek FROM programme WHERE programme = 'Skolsociala team'"))
        .containsExactly(funding);
  }

  @Test
  void no_participant_is_known_and_no_register_covers_the_year() throws SQLException {
    assertThat(
            RECOUNT.rows("SELECT count(*) FROM participant WHERE programme = 'Skolsociala team'"))
        .containsExactly("0");
    assertThat(
            RECOUNT.rows(
                "SELECT t.school_year FROM term t JOIN programme p ON p.programme = 'Skolsociala"
                    + " team' AND t.last_day >= p.start_date::DATE AND t.first_day <="
                    + " p.end_date::DATE"))
        .isEmpty();
  }
}
