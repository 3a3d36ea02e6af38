package rollcall.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.outcome.Followed.figures;
import static rollcall.outcome.Followed.only;
import static rollcall.table.OutcomeCol.*;

import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.table.OutcomeTables;
import rollcall.table.QualityNote;

class StabilityTest {
  private static final LocalDate DATE = LocalDate.of(2023, 10, 1);

  private static QualityNote note(String school, String programme, String verdict) {
    return new QualityNote(school, programme, DATE, DATE, verdict, "x");
  }

  private static Row check(Followed f, String name) {
    return only(f.rows(OutcomeTables.STABILITY), OutcomeTables.STABILITY, name);
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void doubtful_notes_are_borne_up_to_their_limit(int notes, boolean beyond) {
    Followed f = new Followed().took("a", "N", "F", 8, null);
    for (int i = 0; i < notes; i++) {
      f.notes.add(note("S1", null, "doubtful"));
    }
    assertThat(figures(check(f, "doubtful_notes"), CHECK_VALUE, CHECK_LIMIT, BEYOND_LIMIT))
        .containsExactly((double) notes, 2.0, beyond);
  }

  @Test
  void notes_of_other_schools_programmes_and_verdicts_do_not_count() {
    Followed f = new Followed().took("a", "N", "F", 8, null);
    f.notes.add(note("S2", null, "doubtful"));
    f.notes.add(note(null, "Q", "doubtful"));
    f.notes.add(note(null, null, "doubtful"));
    f.notes.add(note(null, "P", "unusable"));
    assertThat(figures(check(f, "doubtful_notes"), CHECK_VALUE, BEYOND_LIMIT))
        .containsExactly(0.0, false);
    assertThat(figures(check(f, "unusable_notes"), CHECK_VALUE, BEYOND_LIMIT))
        .containsExactly(1.0, true);
  }

  /** Some of four or seven whose valid absence fell while the invalid rose; the others stay. */
  private static Followed reclassified(int some, int all) {
    Followed f = new Followed();
    for (int i = 0; i < all; i++) {
      boolean shifted = i < some;
      String id = "p" + i;
      f.took(id, "N", "F", 8, null);
      minutes(f, id, "start", 30, 10);
      minutes(f, id, "end", shifted ? 10 : 30, shifted ? 30 : 10);
    }
    return f;
  }

  private static void minutes(Followed f, String id, String occasion, int valid, int invalid) {
    f.value(id, "scheduled_minutes", occasion, "100", "manual")
        .value(id, "valid_absence_minutes", occasion, String.valueOf(valid), "manual")
        .value(id, "invalid_absence_minutes", occasion, String.valueOf(invalid), "manual");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 4, 25, false, stable",
    "2, 7, 28.5714285714, true, data_too_unstable_to_conclude"
  })
  void a_quarter_reclassified_is_borne_and_more_is_not(
      int some, int all, double percent, boolean beyond, String verdict) {
    Followed f = reclassified(some, all);
    assertThat(figures(check(f, "reclassified"), CHECK_VALUE, CHECK_LIMIT, BEYOND_LIMIT))
        .containsExactly(percent, 25.0, beyond);
    assertThat(f.rows(OutcomeTables.LADDER).get(0).<String>getAs(VERDICT)).isEqualTo(verdict);
  }
}
