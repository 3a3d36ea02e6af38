package rollcall.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.FigureTables;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

class ProtectedPupilsTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .roster(
                """
                pupil    school start      end        protected
                anna     A      2021-08-01 2021-09-30 yes
                anna     B      2021-10-01 -          no
                bo       A      2021-08-01 -          no
                restored A      2021-08-01 -          yes
                newly    A      2021-08-01 -          no
                """)
            .roster(
                """
                pupil  school grade protected issue
                unread A      7     yes       BAD_DATE
                """)
            .roster(
                Sent.inRun(2),
                """
                pupil    school start      protected
                restored A      2021-08-01 no
                newly    A      2021-08-01 yes
                """)
            .attendance(
                """
                pupil dates                 school scheduled valid
                anna  2021-22/HT            A      4000      4000
                anna  2021-22/HT,2021-22/VT B      6000      6000
                bo    2021-22/HT            A      6000      0
                unread 2021-22/HT           A      1000      0
                """)
            .run();
  }

  @Test
  void a_row_that_cannot_be_used_still_protects_its_pupil() {
    assertThat(outcome.of("unread", IS_PROTECTED, GRADE, IN_POPULATION))
        .containsExactly(true, null, true);
  }

  @Test
  void one_protected_enrolment_protects_the_pupil_at_every_school() {
    assertThat(outcome.value("anna", IS_PROTECTED)).isEqualTo(true);
    assertThat(outcome.at("A", "anna", IS_PROTECTED)).containsExactly(true);
    assertThat(outcome.at("B", "anna", IS_PROTECTED)).containsExactly(true);
  }

  @Test
  void a_protected_enrolment_that_ended_protects_the_pupil_in_later_terms() {
    assertThat(outcome.inTerm("2021-22/VT", "anna", SCHOOL_UNIT_CODE, IS_PROTECTED))
        .containsExactly("B", true);
  }

  @Test
  void other_pupils_of_the_school_are_not_protected() {
    assertThat(outcome.value("bo", IS_PROTECTED)).isEqualTo(false);
  }

  @Test
  void the_newest_row_of_an_enrolment_says_whether_it_is_protected() {
    assertThat(outcome.value("restored", IS_PROTECTED)).isEqualTo(false);
    assertThat(outcome.value("newly", IS_PROTECTED)).isEqualTo(true);
  }

  @Test
  void aggregates_count_protected_pupils() {
    List<Object> city = List.of("2021-22", "HT", "all", "all", "all");
    assertThat(outcome.figure(FigureTables.DISTRICT_TERM, city, PUPILS, VALID_ABSENCE_MINUTES))
        .containsExactly(2L, 10000L);
    List<Object> year = List.of("2021-22", "any-term", "all", "all", "all");
    assertThat(outcome.figure(FigureTables.COHORT_TREND, year, HIGH_ABSENCE_PUPILS))
        .containsExactly(1L);
  }
}
