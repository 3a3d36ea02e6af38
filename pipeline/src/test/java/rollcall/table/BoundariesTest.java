package rollcall.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 1 July 2020 and 2023 are the dates on which districts changed. */
class BoundariesTest {
  private static final LocalDate OLD = LocalDate.parse("2020-06-30");
  private static final LocalDate MIDDLE = LocalDate.parse("2020-07-01");
  private static final LocalDate NEW = LocalDate.parse("2023-07-01");

  private final Boundaries boundaries =
      new Boundaries(
          List.of(
              district("Hägersten", "2007-01-01", "2020-06-30", "Hägersten-Älvsjö"),
              district("Älvsjö", "2007-01-01", "2020-06-30", "Hägersten-Älvsjö"),
              district("Hägersten-Älvsjö", "2020-07-01", null, null),
              district("Norrmalm", "2007-01-01", "2020-06-30", "Norra"),
              district("Norra", "2020-07-01", "2023-06-30", "Innerstaden"),
              district("Innerstaden", "2023-07-01", null, null),
              district("Split", "2007-01-01", "2020-06-30", null)),
          List.of(
              school("A", "Älvsjö", null, "2020-06-30"),
              school("A", "Hägersten-Älvsjö", "2020-07-01", null),
              school("B", "Split", "2007-01-01", "2020-06-30"),
              school("B", "Norra", "2020-07-01", null),
              school("C", "Hägersten-Älvsjö", "2021-08-01", null)));

  private static DistrictEntry district(String name, String from, String to, String successor) {
    return new DistrictEntry(name, LocalDate.parse(from), date(to), successor);
  }

  private static SchoolEntry school(String code, String district, String from, String to) {
    return new SchoolEntry(code, code, district, null, "municipal", date(from), date(to));
  }

  private static LocalDate date(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @Test
  void a_district_is_itself_while_it_exists() {
    assertThat(boundaries.expressed("Älvsjö", OLD)).contains("Älvsjö");
    assertThat(boundaries.expressed("Nowhere", OLD)).contains("Nowhere");
  }

  @Test
  void a_merged_district_is_its_successor() {
    assertThat(boundaries.expressed("Älvsjö", MIDDLE)).contains("Hägersten-Älvsjö");
  }

  @Test
  void successors_are_followed_over_several_changes() {
    assertThat(boundaries.expressed("Norrmalm", NEW)).contains("Innerstaden");
  }

  @Test
  void a_renamed_district_is_mapped_backwards_to_its_only_predecessor() {
    assertThat(boundaries.expressed("Innerstaden", OLD)).contains("Norrmalm");
  }

  @Test
  void a_merged_district_cannot_be_mapped_backwards() {
    assertThat(boundaries.expressed("Hägersten-Älvsjö", OLD)).isEmpty();
  }

  @Test
  void a_split_district_cannot_be_mapped_forwards() {
    assertThat(boundaries.expressed("Split", MIDDLE)).isEmpty();
  }

  @Test
  void a_school_tells_what_became_of_its_district() {
    assertThat(boundaries.district("A", NEW, OLD)).isEqualTo("Älvsjö");
    assertThat(boundaries.district("B", OLD, NEW)).isEqualTo("Innerstaden");
    assertThat(boundaries.district("C", NEW, OLD)).isEqualTo("unknown");
    assertThat(boundaries.district("nowhere", OLD, NEW)).isEqualTo("unknown");
  }

  @Test
  void then_is_what_the_district_was_called_on_the_date() {
    assertThat(boundaries.districtThen("B", OLD)).isEqualTo("Split");
    assertThat(boundaries.districtThen("B", NEW)).isEqualTo("Innerstaden");
  }

  @Test
  void a_school_without_an_entry_on_a_date_has_the_nearest() {
    List<LocalDate> dates = Arrays.asList(OLD, NEW);
    assertThat(dates)
        .allSatisfy(
            date ->
                assertThat(boundaries.school("C", date).orElseThrow().district())
                    .isEqualTo("Hägersten-Älvsjö"));
    assertThat(boundaries.school("nowhere", OLD)).isEmpty();
  }
}
