package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.table.DeliveryTables;

class ReaderSecrecyTest {
  @TempDir Path inbox;
  @TempDir Path curated;

  @Test
  void neither_plan_nor_file_holds_an_id_or_the_key() throws IOException {
    Path file =
        file(
            inbox,
            "a.csv",
            "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes",
            "elev-4711,s1,2022-01-10,300,0,0");
    RowSource source = source(file, Kind.ATTENDANCE, 1);
    var spark = LocalSpark.session();
    var results = spark.sparkContext().<ReadResult>collectionAccumulator("rows read");
    var table =
        new DeliveryTable(
            Share.of(List.of(source), 2), DeliveryTables.ATTENDANCE_ROW.schema(), KEY, results);
    assertThat(DeliverySource.rows(spark, table).queryExecution().toString())
        .doesNotContain("invented", "4711", KEY.id());
    String written = Curation.attendance(spark, List.of(source), KEY, curated, null).get(0).file();
    assertThat(Files.readString(curated.resolve(written), StandardCharsets.ISO_8859_1))
        .doesNotContain("4711");
  }
}
