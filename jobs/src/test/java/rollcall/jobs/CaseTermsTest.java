package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.table.Participant;
import rollcall.table.Term;

class CaseTermsTest {
  private static final List<Term> OVER =
      List.of(
          term("HT", "2021-08-18", "2021-12-21"),
          term("VT", "2022-01-10", "2022-06-10"),
          term("HT", "2022-08-17", "2022-12-20"));

  @ParameterizedTest
  @CsvSource({
    "2021-12-22, 2022-08-16, 0,  2",
    "2021-12-21, 2022-08-16, -1, 2",
    "2021-12-22, 2022-08-17, 0,  -1",
    "2022-06-11, 2022-06-12, 1,  2",
    "2022-02-01, ,           0,  -1",
    ",           ,           -1, -1"
  })
  void terms_that_the_support_touches_are_neither_before_nor_after(
      LocalDate enrolled, LocalDate closed, int before, int after) {
    assertThat(CaseTerms.of(participant(enrolled, closed), OVER))
        .isEqualTo(new CaseTerms(before, after));
  }

  @Test
  void a_term_that_still_runs_is_not_after() {
    Participant closed = participant(LocalDate.of(2022, 1, 5), LocalDate.of(2022, 6, 1));
    assertThat(CaseTerms.of(closed, OVER.subList(0, 2)).areBoth()).isFalse();
    assertThat(CaseTerms.of(closed, OVER).areBoth()).isTrue();
  }

  private static Term term(String name, String start, String end) {
    return new Term("y", name, LocalDate.parse(start), LocalDate.parse(end), null);
  }

  private static Participant participant(LocalDate enrolled, LocalDate closed) {
    return new Participant(
        "P", "p", "pupil", "N", null, null, "F", 8, null, null, null, null, enrolled, closed, null,
        null);
  }
}
