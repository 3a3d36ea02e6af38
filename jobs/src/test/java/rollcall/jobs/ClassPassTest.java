package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import rollcall.conform.TermDays;
import rollcall.table.ScannedRows;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

class ClassPassTest {
  private static final LocalDate AUTUMN = LocalDate.of(2021, 8, 17);
  private static final LocalDate AUTUMN_END = LocalDate.of(2021, 12, 20);
  private static final LocalDate SPRING_END = LocalDate.of(2022, 6, 10);
  private static final ClassPass.ClassTerm CLASS = new ClassPass.ClassTerm("school-1", "7B", 0);

  private final TermDays terms =
      new TermDays(
          TermCalendar.of(
              List.of(
                  new Term("2021-22", "HT", AUTUMN, AUTUMN_END, null),
                  new Term("2021-22", "VT", LocalDate.of(2022, 1, 10), SPRING_END, null))));

  private Map<ClassPass.ClassTerm, long[]> counted(InternalRow... rows) {
    StructType schema = new StructType();
    for (String column : ClassPass.COLUMNS) {
      schema = schema.add(column, DataTypes.StringType);
    }
    ClassPass pass = new ClassPass(Set.of("school-1"), terms, 60, new ScannedRows(schema, null));
    return pass.call(List.of(rows).iterator()).next();
  }

  private static InternalRow row(String school, LocalDate end, long minutes, Long valid, Long not) {
    return new GenericInternalRow(
        new Object[] {
          UTF8String.fromString(school),
          UTF8String.fromString("7B"),
          (int) AUTUMN.toEpochDay(),
          (int) end.toEpochDay(),
          null,
          false,
          minutes,
          valid,
          not
        });
  }

  private static InternalRow with(InternalRow row, int column, Object value) {
    row.update(column, value);
    return row;
  }

  @Test
  void absence_over_a_part_of_the_minutes_is_told_from_a_whole_day() {
    assertThat(
            counted(
                row("school-1", AUTUMN, 320, 60L, 60L),
                row("school-1", AUTUMN, 320, 45L, null),
                row("school-1", AUTUMN, 320, null, 320L),
                row("school-1", AUTUMN, 320, 0L, 0L)))
        .containsOnlyKeys(CLASS)
        .hasEntrySatisfying(CLASS, sums -> assertThat(sums).containsExactly(485, 2, 1));
  }

  @Test
  void a_timetable_of_whole_hours_tells_nothing_of_round_values() {
    assertThat(counted(row("school-1", AUTUMN, 300, 60L, 0L)))
        .hasEntrySatisfying(CLASS, sums -> assertThat(sums).containsExactly(60, 0, 0));
  }

  @Test
  void rows_that_do_not_count_are_left_out() {
    assertThat(
            counted(
                row("school-1", SPRING_END, 20_000, 100L, 0L),
                row("school-1", LocalDate.of(2022, 1, 3), 320, 100L, 0L),
                row("school-2", AUTUMN, 320, 100L, 0L),
                with(row("school-1", AUTUMN, 320, 100L, 0L), 0, null),
                with(
                    row("school-1", AUTUMN, 320, 100L, 0L),
                    4,
                    UTF8String.fromString("MINUTES_MISSING"))))
        .isEmpty();
  }

  @Test
  void rows_without_a_class_stand_apart() {
    assertThat(
            counted(
                with(row("school-1", AUTUMN, 320, 20L, 0L), 1, null),
                row("school-1", AUTUMN, 320, 30L, 0L)))
        .containsOnlyKeys(CLASS, new ClassPass.ClassTerm("school-1", null, 0));
  }
}
