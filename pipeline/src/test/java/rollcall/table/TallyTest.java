package rollcall.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  private final Cells cells =
      new Cells(List.of(Col.DISTRICT, Col.GENDER), List.of(Col.PUPILS, Col.HIGH_ABSENCE_PUPILS));

  private final Tally tally =
      Tally.of(Col.PUPILS, Col.HIGH_ABSENCE_PUPILS)
          .addAll(
              counted().all(),
              row ->
                  Tally.combinations(
                      List.of(row.<String>getAs(Col.DISTRICT), "all"),
                      List.of(row.<String>getAs(Col.GENDER), "all")));

  private Cells counted() {
    count("Norr", "F", 3, 1);
    count("Norr", "M", 4, 2);
    count("Syd", "F", 5, 0);
    return cells;
  }

  private void count(String district, String gender, long pupils, long high) {
    long[] numbers = cells.at(district, gender);
    numbers[0] += pupils;
    numbers[1] += high;
  }

  @Test
  void cells_add_up_to_every_group_they_belong_to() {
    assertThat(tally.number(List.of("Norr", "F"), Col.PUPILS)).isEqualTo(3);
    assertThat(tally.number(List.of("Norr", "all"), Col.PUPILS)).isEqualTo(7);
    assertThat(tally.number(List.of("all", "F"), Col.PUPILS)).isEqualTo(8);
    assertThat(tally.number(List.of("all", "all"), Col.PUPILS)).isEqualTo(12);
  }

  @Test
  void cells_of_two_tasks_add_up() {
    Cells other = new Cells(List.of(Col.DISTRICT), List.of(Col.PUPILS));
    other.at("Norr")[0] += 2;
    Cells one = new Cells(List.of(Col.DISTRICT), List.of(Col.PUPILS));
    one.at("Norr")[0] += 3;
    one.at((Object) null)[0] += 1;
    one.add(other);
    assertThat(one.all())
        .extracting(cell -> cell.getAs(Col.DISTRICT), cell -> cell.number(Col.PUPILS))
        .containsExactlyInAnyOrder(tuple("Norr", 5L), tuple(null, 1L));
  }

  @Test
  void a_group_that_was_not_met_is_0_and_not_added() {
    assertThat(tally.number(List.of("Syd", "M"), Col.PUPILS)).isZero();
    assertThat(tally.named(List.of("Syd", "M")))
        .containsEntry(Col.PUPILS, 0L)
        .containsEntry(Col.HIGH_ABSENCE_PUPILS, 0L);
    assertThat(tally.groups()).doesNotContainKey(List.of("Syd", "M"));
  }

  @Test
  void combinations_take_one_value_of_each_list() {
    assertThat(Tally.combinations(List.of("a", "b"), List.of(1, 2)))
        .containsExactly(List.of("a", 1), List.of("a", 2), List.of("b", 1), List.of("b", 2));
    assertThat(Tally.combinations(List.of("a"), List.of())).isEmpty();
  }
}
