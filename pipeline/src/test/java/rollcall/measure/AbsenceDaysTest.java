package rollcall.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Monday 6 September 2021 begins the week. */
class AbsenceDaysTest {
  private static final String DAYS =
      """
      pupil       school dates                 scheduled reported valid invalid
      half        A      2021-09-06            400       400      100   100
      less        A      2021-09-06            400       400      199   0
      half_of_few A      2021-09-06            400       40       20    0
      odd         A      2021-09-06            401       401      201   0
      odd         A      2021-09-07            401       401      200   0
      weekend     A      2021-09-02,2021-09-03 400       400      400   0
      weekend     A      2021-09-06            400       400      400   0
      holiday     A      2021-10-29,2021-11-08 400       400      400   0
      broken      A      2021-09-06,2021-09-08 400       400      400   0
      broken      A      2021-09-07,2021-09-09 400       400      0     0
      unreported  A      2021-09-06,2021-09-08 400       400      400   0
      unreported  A      2021-09-07            400       0        0     0
      present     A      2021-09-06,2021-09-07 400       400      0     0
      unknown     A      2021-09-06,2021-09-07 400       0        0     0
      terms       A      2021-12-20,2022-01-10 400       400      400   0
      """;
  private static final String MONTHS =
      """
      pupil  school dates                                       scheduled valid
      months A      2021-08-18,2021-09-17,2021-09-18,2021-09-20 400       400
      months A      2021-10-18,2021-10-19,2021-11-19,2021-12-20 400       400
      """;
  private static final String PARTS_OF_DAYS =
      """
      pupil       school dates                  start scheduled valid
      lessons     A      2021-09-06             480   60        60
      lessons     A      2021-09-06             540   60        0
      one_more    A      2021-09-06             480   60        60
      one_more    A      2021-09-06             540   61        0
      two_schools A      2021-09-06             -     100       100
      two_schools B      2021-09-06             -     300       0
      both        A      2021-09-06             -     100       100
      both        B      2021-09-06             -     100       0
      undated     A      2021-09-06..2021-09-10 -     2000      2000
      partly      A      2021-09-06..2021-09-10 -     2000      2000
      partly      A      2021-09-13             -     400       400
      """;
  private static final String SILENT_LESSONS =
      """
      pupil       school dates      start scheduled reported valid
      one_silent  A      2021-09-06 480   60        0        0
      one_silent  A      2021-09-06 540   60        60       0
      a_silent    A      2021-09-06 -     200       0        0
      a_silent    B      2021-09-06 -     200       200      0
      """;
  private static Outcome shipped;
  private static Outcome otherRules;

  @BeforeAll
  static void compute() {
    shipped =
        new Scenario()
            .attendance(DAYS)
            .attendance(MONTHS)
            .attendance(PARTS_OF_DAYS)
            .attendance(SILENT_LESSONS)
            .run();
    otherRules =
        new Scenario()
            .rules("{\"denominator\": \"scheduled\", \"absence_day_percent\": 30}")
            .attendance(
                """
                pupil      school dates                 scheduled reported valid
                unreported A      2021-09-06,2021-09-08 400       400      400
                unreported A      2021-09-07            400       0        0
                at_30      A      2021-09-06            400       200      120
                below_30   A      2021-09-06            400       200      119
                """)
            .run();
  }

  private static List<Object> daysSpellsLongest(Outcome outcome, String pupil) {
    return outcome.of(pupil, ABSENCE_DAYS, ABSENCE_SPELLS, LONGEST_SPELL_DAYS);
  }

  @Test
  void a_date_with_exactly_half_of_its_denominator_absent_is_an_absence_day() {
    assertThat(daysSpellsLongest(shipped, "half")).containsExactly(1, 1, 1);
    assertThat(daysSpellsLongest(shipped, "less")).containsExactly(0, 0, 0);
  }

  @Test
  void minutes_that_are_not_reported_leave_the_denominator_of_the_date() {
    assertThat(daysSpellsLongest(shipped, "half_of_few")).containsExactly(1, 1, 1);
  }

  @Test
  void half_of_an_odd_denominator_is_not_rounded() {
    assertThat(daysSpellsLongest(shipped, "odd")).containsExactly(1, 1, 1);
  }

  @Test
  void an_unreported_lesson_beside_an_attended_one_is_no_absence() {
    assertThat(daysSpellsLongest(shipped, "one_silent")).containsExactly(0, 0, 0);
    assertThat(daysSpellsLongest(shipped, "a_silent")).containsExactly(0, 0, 0);
  }

  @Test
  void lessons_of_a_date_are_added_before_it_is_judged() {
    assertThat(daysSpellsLongest(shipped, "lessons")).containsExactly(1, 1, 1);
    assertThat(daysSpellsLongest(shipped, "one_more")).containsExactly(0, 0, 0);
  }

  @Test
  void schools_of_a_date_are_added_before_it_is_judged() {
    assertThat(daysSpellsLongest(shipped, "two_schools")).containsExactly(0, 0, 0);
    assertThat(shipped.at("A", "two_schools", ABSENCE_DAYS)).containsExactly(1);
    assertThat(daysSpellsLongest(shipped, "both")).containsExactly(1, 1, 1);
    assertThat(shipped.at("B", "both", ABSENCE_DAYS)).containsExactly(0);
  }

  @Test
  void a_spell_spans_a_weekend() {
    assertThat(daysSpellsLongest(shipped, "weekend")).containsExactly(3, 1, 3);
  }

  @Test
  void a_spell_spans_a_holiday_which_does_not_lengthen_it() {
    assertThat(daysSpellsLongest(shipped, "holiday")).containsExactly(2, 1, 2);
  }

  @Test
  void a_day_in_school_breaks_a_spell() {
    assertThat(daysSpellsLongest(shipped, "broken")).containsExactly(2, 2, 1);
  }

  @Test
  void an_unreported_date_neither_breaks_nor_lengthens_a_spell() {
    assertThat(daysSpellsLongest(shipped, "unreported")).containsExactly(2, 1, 2);
  }

  @Test
  void a_spell_may_last_from_the_first_day_of_a_term_to_its_last() {
    assertThat(daysSpellsLongest(shipped, "months")).containsExactly(8, 1, 8);
  }

  @Test
  void a_spell_ends_with_the_term() {
    assertThat(daysSpellsLongest(shipped, "terms")).containsExactly(1, 1, 1);
    assertThat(shipped.inTerm("2021-22/VT", "terms", ABSENCE_SPELLS, LONGEST_SPELL_DAYS))
        .containsExactly(1, 1);
  }

  @Test
  void a_pupil_without_absence_has_no_spell() {
    assertThat(daysSpellsLongest(shipped, "present")).containsExactly(0, 0, 0);
    assertThat(daysSpellsLongest(shipped, "unknown")).containsExactly(0, 0, 0);
  }

  @Test
  void absence_days_are_null_unless_every_minute_has_a_date() {
    assertThat(daysSpellsLongest(shipped, "undated")).containsExactly(null, null, null);
    assertThat(daysSpellsLongest(shipped, "partly")).containsExactly(null, null, null);
  }

  @Test
  void under_the_denominator_scheduled_an_unreported_date_is_a_day_in_school() {
    assertThat(daysSpellsLongest(otherRules, "unreported")).containsExactly(2, 2, 1);
  }

  @Test
  void the_share_that_makes_an_absence_day_is_a_rule() {
    assertThat(daysSpellsLongest(otherRules, "at_30")).containsExactly(1, 1, 1);
    assertThat(daysSpellsLongest(otherRules, "below_30")).containsExactly(0, 0, 0);
  }
}
