package rollcall.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.fault.UserError;

class TermCalendarTest {
  private static final Term AUTUMN = term("HT", "2021-08-18", "2021-12-20");
  private static final Term SPRING = term("VT", "2022-01-10", "2022-06-14");

  private static Term term(String name, String start, String end) {
    return new Term("2021-22", name, LocalDate.parse(start), LocalDate.parse(end), null);
  }

  @Test
  void terms_are_put_in_order_of_time() {
    assertThat(TermCalendar.of(List.of(SPRING, AUTUMN)).terms()).containsExactly(AUTUMN, SPRING);
  }

  @Test
  void first_and_last_day_belong_to_a_term() {
    TermCalendar calendar = TermCalendar.of(List.of(AUTUMN, SPRING));
    assertThat(calendar.holds(LocalDate.parse("2021-08-18"))).isTrue();
    assertThat(calendar.holds(LocalDate.parse("2021-12-20"))).isTrue();
    assertThat(calendar.holds(LocalDate.parse("2021-08-17"))).isFalse();
    assertThat(calendar.holds(LocalDate.parse("2021-12-21"))).isFalse();
  }

  @Test
  void the_last_term_is_the_newest_that_has_begun() {
    TermCalendar calendar = TermCalendar.of(List.of(AUTUMN, SPRING));
    assertThat(calendar.lastTermNo(LocalDate.parse("2021-08-17"))).isEqualTo(-1);
    assertThat(calendar.lastTermNo(LocalDate.parse("2022-01-09"))).isEqualTo(0);
    assertThat(calendar.lastTermNo(LocalDate.parse("2022-01-10"))).isEqualTo(1);
  }

  @Test
  void a_school_year_ends_on_30_june() {
    assertThat(AUTUMN.yearEnd()).isEqualTo(SPRING.yearEnd()).isEqualTo("2022-06-30");
  }

  @Test
  void terms_that_share_a_day_are_refused() {
    Term early = term("VT", "2021-12-20", "2022-06-14");
    assertThatThrownBy(() -> TermCalendar.of(List.of(AUTUMN, early)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("2021-22/VT starts before Term 2021-22/HT ends");
  }

  @Test
  void a_term_that_looks_like_a_year_is_refused() {
    Term year = term("HT", "2021-08-18", "2022-06-14");
    assertThatThrownBy(() -> TermCalendar.of(List.of(year)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("2021-22/HT is longer than");
  }
}
