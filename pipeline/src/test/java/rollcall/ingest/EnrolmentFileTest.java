package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.source;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.table.Col;

class EnrolmentFileTest {
  private static final String HEADER =
      "pupil_id,school_unit_code,grade,gender,start_date,end_date,residence_district,protected";

  @TempDir Path folder;

  private List<Row> rows(String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = HEADER;
    System.arraycopy(lines, 0, all, 1, lines.length);
    RowSource source = source(file(folder, "p.csv", all), Kind.PUPILS, 4);
    Path curated = folder.resolve("curated");
    Curated done = Curation.pupils(LocalSpark.session(), List.of(source), KEY, curated).get(0);
    return Curation.rows(LocalSpark.session(), Kind.PUPILS, List.of(done.file()), curated)
        .drop(Col.PUPIL_TAIL)
        .collectAsList();
  }

  @Test
  void an_enrolment_keeps_what_it_tells() {
    assertThat(rows("p1,s1,0,F,2021-08-17,,Järva,ja", "p2,s1,9,U,2021-08-17,2022-06-10,,"))
        .extracting(row -> row.toString().replaceFirst(",-?[0-9]{5,},", ","))
        .containsExactly(
            "[4,2,s1,0,F,2021-08-17,null,Järva,true,null,null,null]",
            "[4,3,s1,9,U,2021-08-17,2022-06-10,null,null,null,null,null]");
  }

  @Test
  void a_mark_of_protection_that_cannot_be_read_protects_the_pupil() {
    Row row = rows("p1,s1,7,F,2021-08-17,,,maybe").get(0);
    assertThat(row.<String>getAs(Col.ISSUE_CODE)).isEqualTo("UNKNOWN_CODE");
    assertThat(row.<Boolean>getAs(Col.IS_PROTECTED)).isTrue();
    assertThat(row.<Long>getAs(Col.PUPIL_KEY)).isNotNull();
  }
}
