package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.inbox.Delivery;
import rollcall.inbox.InboxFile;
import rollcall.rules.Rules;
import rollcall.rules.RulesFile;
import rollcall.table.DaySet;
import rollcall.table.SchoolRows;

/** What counts as fewer rows than last time. */
final class FewerRowsTest {
  private static final Rules RULES = RulesFile.shipped().rules();

  private static SchoolRows rows(String school, long rows, String first, int dates) {
    int start = (int) LocalDate.parse(first).toEpochDay();
    BitSet days = new BitSet();
    days.set(start, start + dates);
    return new SchoolRows(school, rows, DaySet.of(days));
  }

  private static Delivery delivery(int no, String replaces, Integer day, SchoolRows... schools) {
    InboxFile file = new InboxFile(Path.of("x.csv"), "x.csv", 1, Instant.EPOCH, "00");
    return Delivery.of(no, file, "attendance", no)
        .readBy("days", "00", null, replaces, null, day, List.of())
        .withSchools(List.of(schools));
  }

  private static boolean fires(Delivery before, Delivery... now) {
    FewerRows fewer = new FewerRows(RULES, Delivery::schools);
    fewer.remember(List.of(before));
    return !fewer.judge(List.of(now)).isEmpty();
  }

  @ParameterizedTest(name = "{0} rows from {1} on {2} dates: {3}")
  @CsvSource({
    "601, 2022-01-10, 100, false",
    "600, 2022-01-10, 100, true",
    "600, 2022-01-10, 60,  true",
    "50,  2022-06-13, 5,   false",
    "31,  2022-06-13, 5,   false",
    "30,  2022-06-13, 5,   true",
    "7,   2022-06-13, 1,   false",
  })
  void a_school_that_delivered_1000_rows_on_100_dates_from_10_january(
      long rows, String first, int dates, boolean fires) {
    Delivery before = delivery(1, null, null, rows("s1", 1000, "2022-01-10", 100));
    Delivery now = delivery(2, null, null, rows("s1", rows, first, dates));
    assertThat(fires(before, now)).isEqualTo(fires);
  }

  @Test
  void files_of_one_run_are_one_delivery_of_the_school() {
    Delivery before = delivery(1, null, null, rows("s1", 1000, "2022-01-10", 100));
    Delivery half = delivery(2, null, null, rows("s1", 500, "2022-01-10", 100));
    assertThat(fires(before, half, half)).isFalse();
    assertThat(fires(before, half)).isTrue();
  }

  @Test
  void one_school_of_a_file_is_enough_and_is_named() {
    FewerRows fewer = new FewerRows(RULES, Delivery::schools);
    SchoolRows other = rows("s2", 1000, "2022-01-10", 100);
    fewer.remember(List.of(delivery(1, null, null, rows("s1", 1000, "2022-01-10", 100), other)));
    assertThat(
            fewer.judge(List.of(delivery(2, null, null, rows("s1", 90, "2022-01-10", 99), other))))
        .hasEntrySatisfying(
            2,
            message ->
                assertThat(message)
                    .contains("s1 (90 rows on 99 dates, last time 1 000 rows on 100 dates)")
                    .doesNotContain("s2"));
  }

  @Test
  void a_school_that_was_small_before_is_not_judged() {
    Delivery before = delivery(1, null, null, rows("s1", 49, "2022-01-10", 1));
    assertThat(fires(before, delivery(2, null, null, rows("s1", 1, "2022-01-10", 1)))).isFalse();
  }

  @Test
  void what_replaces_no_whole_dates_or_holds_absences_alone_has_no_number_to_keep_to() {
    SchoolRows many = rows("s1", 1000, "2022-01-10", 100);
    SchoolRows few = rows("s1", 10, "2022-01-10", 100);
    Stream.of("record", "group-date")
        .forEach(
            replaces ->
                assertThat(
                        fires(delivery(1, replaces, null, many), delivery(2, replaces, null, few)))
                    .isFalse());
    assertThat(fires(delivery(1, "period", 360, many), delivery(2, "period", 360, few))).isFalse();
  }
}
