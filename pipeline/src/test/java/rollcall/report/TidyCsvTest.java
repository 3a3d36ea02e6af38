package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;
import rollcall.table.Table;

class TidyCsvTest {
  @TempDir Path folder;

  @Test
  void time_and_place_come_first_and_totals_are_called_total() throws IOException {
    List<String> lines =
        written(
            FigureTables.NEAR_THRESHOLD,
            near("2017-18", "VT", "all", 9L),
            near("2017-18", "HT", "Ön", 4L));

    assertThat(lines)
        .containsExactly(
            "time_period,time_identifier,geographic_level,district,pupils",
            "201718,Autumn term,Local authority district,Ön,4",
            "201718,Spring term,Local authority,Total,9");
  }

  @Test
  void a_district_that_looks_like_a_formula_is_made_harmless() throws IOException {
    assertThat(
            written(FigureTables.NEAR_THRESHOLD, near("2017-18", "VT", "=HYPERLINK(1)", 9L)).get(1))
        .endsWith(",'=HYPERLINK(1),9");
  }

  @Test
  void intervals_are_named_as_such_and_missing_values_say_why() throws IOException {
    List<String> lines = written(FigureTables.COHORT_TREND, emptyTrend());

    assertThat(lines.get(0))
        .contains("high_absence_share,high_absence_share_lower_ci,high_absence_share_upper_ci");
    assertThat(lines.get(0))
        .startsWith("time_period,time_identifier,geographic_level,period,district,gender,stage,");
    String[] heads = lines.get(0).split(",");
    String[] values = lines.get(1).split(",");
    assertThat(values[List.of(heads).indexOf("high_absence_share")]).isEqualTo("z");
    assertThat(values[List.of(heads).indexOf("change_in_pupils")]).isEqualTo("x");
    assertThat(values[List.of(heads).indexOf("time_identifier")]).isEqualTo("Academic year");
    assertThat(values[List.of(heads).indexOf("gender")]).isEqualTo("Total");
  }

  @Test
  void transitions_are_dated_by_the_later_term() throws IOException {
    Row row =
        InventedCity.row(
                FigureTables.BAND_TRANSITION,
                "2020-21",
                "VT",
                "2021-22",
                "HT",
                "Ön",
                "F",
                "<20",
                ">=50")
            .set(PUPILS, 7L)
            .as(FigureTables.BAND_TRANSITION);

    assertThat(written(FigureTables.BAND_TRANSITION, row))
        .containsExactly(
            "time_period,time_identifier,geographic_level,from_time_period,from_time_identifier,district,gender,from_band,to_band,pupils",
            "202122,Autumn term,Local authority district,202021,Spring term,Ön,F,<20,>=50,7");
  }

  @Test
  void a_table_of_programmes_has_no_school_year() throws IOException {
    Row row =
        InventedCity.row(OutcomeTables.REACH, "=P", "all", "2023-24", "uppskattade")
            .set(OutcomeCol.PUPILS_REACHED, 40L)
            .set(OutcomeCol.PUPILS_IN_ALL, 45L)
            .set(OutcomeCol.SCHOOLS, 2L)
            .set(OutcomeCol.PARTICIPANTS, 5L)
            .as(OutcomeTables.REACH);

    assertThat(written(OutcomeTables.REACH, row))
        .containsExactly(
            "geographic_level,programme,district,programme_period,basis,pupils_reached,schools,participants,pupils_in_all",
            "Local authority,'=P,Total,2023-24,uppskattade,40,2,5,45");
  }

  @Test
  void every_filter_and_indicator_is_explained() throws IOException {
    InventedCity city = InventedCity.ofOneYear();
    TidyCsv.write(city.input().figures(), folder);

    for (Table table : FigureTables.ALL) {
      List<String> heads =
          List.of(Files.readAllLines(folder.resolve(table.name() + ".csv")).get(0).split(","));
      List<String> meta = Files.readAllLines(folder.resolve(table.name() + ".meta.csv"));
      assertThat(meta.get(0))
          .isEqualTo(
              "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column");
      assertThat(meta.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
          .containsExactlyElementsOf(heads.subList(3, heads.size()));
    }
  }

  @Test
  void lines_end_with_a_line_feed_alone() throws IOException {
    written(FigureTables.NEAR_THRESHOLD, near("2017-18", "VT", "all", 9L));

    assertThat(Files.readString(folder.resolve("near_threshold.csv")))
        .doesNotContain("\r")
        .endsWith("9\n");
  }

  private static Row near(String year, String term, String district, long pupils) {
    return InventedCity.row(FigureTables.NEAR_THRESHOLD, year, term, district)
        .set(PUPILS, pupils)
        .as(FigureTables.NEAR_THRESHOLD);
  }

  private static Row emptyTrend() {
    Table table = FigureTables.COHORT_TREND;
    FigureRow row = InventedCity.row(table, "2017-18", "any-term", "Ön", "all", "all");
    table.columns().subList(5, table.columns().size()).forEach(column -> row.set(column, null));
    return row.set(PUPILS, 0L).as(table);
  }

  private List<String> written(Table table, Row... rows) throws IOException {
    TidyCsv.write(Map.of(table, List.of(rows)), folder);
    return Files.readAllLines(folder.resolve(table.name() + ".csv"));
  }
}
