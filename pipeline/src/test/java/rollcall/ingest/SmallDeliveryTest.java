package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.source;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.UserError;

/** What is parsed of a small kind and kept. */
class SmallDeliveryTest {
  private static final String SCHOOLS =
      "school_unit_code,school_name,district,school_area,operator,valid_from,valid_to";

  @TempDir Path folder;

  @Test
  void a_parsed_delivery_is_kept_and_read_back() {
    Path file =
        file(
            folder,
            "x.csv",
            SCHOOLS,
            "s1,Södra,Farsta,,,,",
            "s1,Södra,Farsta,,,,",
            "s2,,Farsta,,,,");
    RowSource source = source(file, Kind.SCHOOLS, 3);
    SmallDelivery read = SmallDelivery.read(source, KEY);
    String name = read.write(source, folder);
    assertThat(name)
        .isEqualTo(
            "schools/"
                + source.sha256()
                + "-"
                + source.layout().profileHash().substring(0, 8)
                + ".json");
    assertThat(SmallDelivery.load(folder, name)).isEqualTo(read);
    assertThat(read.rows()).singleElement().satisfies(row -> assertThat(row.copies()).isEqualTo(2));
  }

  @Test
  void a_lost_file_is_damage() {
    assertThatThrownBy(() -> SmallDelivery.load(folder, "schools/x.json"))
        .isInstanceOfSatisfying(
            UserError.class, error -> assertThat(error.exitCode()).isEqualTo(50));
  }
}
