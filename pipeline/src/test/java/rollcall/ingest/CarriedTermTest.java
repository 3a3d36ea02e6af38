package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.ingest.SmallKinds.Dated;
import rollcall.rules.OutcomeRulesFile;
import rollcall.table.Term;

/** Terms that a profile carries because its export has none. */
class CarriedTermTest {
  private static final String TERMS = "school_year,term,start_date,end_date,instructional_days";

  @TempDir Path folder;

  private Dated dated(int newness, Kind kind, String... lines) {
    Path file = file(folder, "terms.csv", lines);
    return new Dated(1, newness, SmallDelivery.read(source(file, kind, 1), KEY));
  }

  @Test
  void terms_that_a_profile_carries_hold_where_no_delivery_tells_them() {
    var carried =
        List.of(
            new CarriedTerm(
                "2021-22", "HT", LocalDate.of(2021, 8, 1), LocalDate.of(2021, 12, 31), null),
            new CarriedTerm(
                "2021-22", "VT", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30), 90));
    Profile plain = Profiles.shipped().all().get(0).profile();
    Profile carrier =
        new Profile(
            "carrier",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            plain.feeds(),
            carried);
    SmallKinds small =
        SmallKinds.of(
            List.of(dated(1, Kind.TERMS, TERMS, "2021-22,VT,2022-01-11,2022-06-14,")),
            List.of(carrier),
            OutcomeRulesFile.shipped());
    assertThat(small.terms())
        .extracting(Term::start)
        .containsExactly(LocalDate.of(2021, 8, 1), LocalDate.of(2022, 1, 11));
  }
}
