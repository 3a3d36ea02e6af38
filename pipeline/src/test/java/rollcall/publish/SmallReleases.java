package rollcall.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import rollcall.table.Col;
import rollcall.table.FigureTables;
import rollcall.table.Table;

/** Rows and releases for tests: a few figures, published the way a run does. */
final class SmallReleases {
  private SmallReleases() {}

  /** A row of the table with these values; the other columns are null. */
  static Row row(Table table, Map<String, Object> values) {
    Object[] cells = table.columns().stream().map(values::get).toArray();
    return new GenericRowWithSchema(cells, table.schema());
  }

  static Row near(String schoolYear, String term, String district, Long pupils) {
    Map<String, Object> values =
        new TreeMap<>(Map.of(Col.SCHOOL_YEAR, schoolYear, Col.TERM, term, Col.DISTRICT, district));
    values.put(Col.PUPILS, pupils);
    return row(FigureTables.NEAR_THRESHOLD, values);
  }

  static Row districtTerm(String schoolYear, String term, String district, double rate) {
    return row(
        FigureTables.DISTRICT_TERM,
        Map.of(
            Col.SCHOOL_YEAR,
            schoolYear,
            Col.TERM,
            term,
            Col.DISTRICT,
            district,
            Col.GENDER,
            "all",
            Col.ABSENCE_BAND,
            "all",
            Col.PUPILS,
            12L,
            Col.ABSENCE_RATE,
            rate));
  }

  /** Some hexadecimal text of the length of a fingerprint, different for each number. */
  static String fingerprint(int number) {
    return Sha256.of("inputs " + number);
  }

  /** Publishes one table with one row that holds the number. */
  static Path publish(Store store, int number) {
    try (StoreLock lock = store.lock()) {
      return publish(lock, number);
    }
  }

  static Path publish(StoreLock lock, int number) {
    try (ReleaseDraft draft = ReleaseDraft.open(lock, fingerprint(number))) {
      draft.writeFigures(
          FigureTables.NEAR_THRESHOLD, List.of(near("2021-22", "VT", "Norrmalm", (long) number)));
      return draft.publish(manifest(draft));
    }
  }

  static ReleaseManifest manifest(ReleaseDraft draft) {
    ObjectNode rules = JsonNodeFactory.instance.objectNode().put("version", 1);
    return new ReleaseManifest(
        draft.id(),
        draft.parent(),
        draft.contentHash(),
        LocalDate.of(2022, 6, 10),
        "0.1.0",
        rules,
        InputsFingerprint.ofJson(rules),
        "key-1",
        List.of(new ReleaseManifest.Input(fingerprint(1), "attendance", "Råsunda.csv", null, 3)),
        List.of("2021-22/VT"),
        draft.rowCounts(),
        new TreeMap<>(Map.of("BAD_DATE", 2L)),
        fingerprint(1),
        new ReleaseManifest.Provenance(
            Instant.parse("2022-06-11T01:00:00Z"),
            Instant.parse("2022-06-11T01:02:03Z"),
            "host",
            "17",
            "4.2.0",
            null));
  }
}
