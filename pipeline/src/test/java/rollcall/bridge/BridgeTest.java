package rollcall.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.table.Col;
import rollcall.table.Minutes;

class BridgeTest {
  private static final Delivered NEW_FILES = new Delivered(true, false, Set.of());
  private static final Delivered NEW_PERSONS = new Delivered(true, true, Set.of());
  private static final Delivered NOTHING = new Delivered(false, false, Set.of());

  private static CountedYear year(String school, String district, long absent, boolean high) {
    Minutes minutes = new Minutes(1000, 1000, absent, 0, 0);
    return new CountedYear(
        "p", "2021-22", school, district, "F", "high", true, false, minutes, true, high);
  }

  private static final CountedYear LOW = year("s1", "Farsta", 100, false);
  private static final CountedYear HIGH = year("s1", "Farsta", 600, true);

  private static Cause cause(Delivered delivered, CountedYear before, CountedYear after) {
    return new Bridge(delivered).cause(before, after);
  }

  @Test
  void more_minutes_of_any_kind_and_fewer_of_none_are_late() {
    assertThat(cause(NEW_FILES, LOW, HIGH)).isEqualTo(Cause.LATE);
    assertThat(cause(NEW_FILES, null, HIGH)).isEqualTo(Cause.LATE);
  }

  @Test
  void fewer_minutes_of_any_kind_are_a_correction() {
    assertThat(cause(NEW_FILES, HIGH, LOW)).isEqualTo(Cause.CORRECTION);
    assertThat(cause(NEW_FILES, HIGH, null)).isEqualTo(Cause.CORRECTION);
  }

  @Test
  void the_same_minutes_at_another_school_are_a_move() {
    assertThat(cause(NEW_FILES, LOW, year("s2", "Bromma", 100, false))).isEqualTo(Cause.MOVE);
  }

  @Test
  void the_same_facts_counted_otherwise_are_a_definition() {
    assertThat(cause(NEW_FILES, LOW, year("s1", "Söderort", 100, true)))
        .isEqualTo(Cause.DEFINITION);
    assertThat(cause(NOTHING, LOW, HIGH)).isEqualTo(Cause.DEFINITION);
  }

  @Test
  void a_pupil_who_vanishes_or_appears_with_new_persons_is_an_alias() {
    assertThat(cause(NEW_PERSONS, HIGH, null)).isEqualTo(Cause.ALIAS);
    assertThat(cause(NEW_PERSONS, null, HIGH)).isEqualTo(Cause.ALIAS);
    assertThat(cause(NEW_PERSONS, LOW, HIGH)).isEqualTo(Cause.LATE);
  }

  @Test
  void the_causes_of_a_number_add_up_to_its_change() {
    Bridge bridge = new Bridge(NEW_FILES);
    bridge.add(LOW, HIGH);
    bridge.add(LOW, HIGH);
    bridge.add(HIGH, LOW);
    bridge.add(HIGH, year("s2", "Bromma", 600, true));
    List<String> rows =
        bridge.rows().stream()
            .map(
                row ->
                    String.join(
                        " ",
                        row.<String>getAs(Col.NUMBER),
                        row.getAs(Col.BEFORE).toString(),
                        row.getAs(Col.AFTER).toString(),
                        row.<String>getAs(Col.CAUSE),
                        row.getAs(Col.PUPILS).toString()))
            .toList();
    assertThat(rows)
        .containsExactly(
            "2021-22/any-term/Bromma/high_absence_pupils 0 1 move 1",
            "2021-22/any-term/Bromma/pupils 0 1 move 1",
            "2021-22/any-term/Farsta/high_absence_pupils 2 2 correction -1",
            "2021-22/any-term/Farsta/high_absence_pupils 2 2 late 2",
            "2021-22/any-term/Farsta/high_absence_pupils 2 2 move -1",
            "2021-22/any-term/Farsta/pupils 4 3 move -1",
            "2021-22/any-term/all/high_absence_pupils 2 3 correction -1",
            "2021-22/any-term/all/high_absence_pupils 2 3 late 2");
  }

  @Test
  void a_number_in_which_nobody_changed_places_is_not_told() {
    Bridge bridge = new Bridge(NEW_FILES);
    bridge.add(HIGH, HIGH);
    assertThat(bridge.rows()).isEqualTo(List.<Row>of());
  }
}
