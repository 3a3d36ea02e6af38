package rollcall.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rollcall.fault.UserError;

/**
 * A delivery of a small kind as parsed. Rows that say the same are kept once: a term that stands on
 * every row of an export of events is one term.
 *
 * @param rowsIn rows that the reader met, usable or not
 * @param rowsErased rows of erased pupils, which are left out
 * @param rows usable rows, each said once
 * @param issues rows that are not usable
 * @param fault what spoils the file as a whole; null where nothing does
 * @param oddities what is odd about the file and costs no row
 */
public record SmallDelivery(
    Kind kind,
    long rowsIn,
    long rowsErased,
    List<SmallRow> rows,
    List<RowIssue> issues,
    FileFault fault,
    List<Recognition.Oddity> oddities) {
  private static final String ENDING = ".json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  /** Parses a file; the key turns ids of pupils into pseudonyms. */
  public static SmallDelivery read(RowSource source, PupilKey key) {
    Kind kind = source.layout().kind();
    Map<SmallRow, Long> copies = new LinkedHashMap<>();
    Map<SmallRow, Long> lines = new LinkedHashMap<>();
    List<RowIssue> issues = new ArrayList<>();
    long rowsErased = 0;
    try (DeliveredRows reader = DeliveredRows.of(source, key)) {
      for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
        if (key.erased().hold(kind, row)) {
          rowsErased++;
          continue;
        }
        if (row.issue != null) {
          issues.add(new RowIssue(row.line, row.issue, row.issueColumn, row.shape));
          continue;
        }
        SmallRow said = SmallEntries.of(kind, row).anywhere();
        copies.merge(said, 1L, Long::sum);
        lines.putIfAbsent(said, row.line);
      }
      List<SmallRow> rows =
          copies.entrySet().stream()
              .map(entry -> entry.getKey().at(lines.get(entry.getKey()), entry.getValue()))
              .toList();
      return new SmallDelivery(
          kind, reader.rows(), rowsErased, rows, issues, reader.fault(), reader.oddities());
    } catch (IOException e) {
      throw UserError.environment(
          "Delivered file cannot be read (" + e.getClass().getSimpleName() + ").", e);
    }
  }

  /**
   * Keeps the parsed rows in the store.
   *
   * @param folder folder of curated files
   * @return name of the file made, below that folder
   */
  public String write(RowSource source, Path folder) {
    CuratedFolder curated = CuratedFolder.open(folder, kind);
    try {
      String name = curated.publish(source, JSON.writeValueAsBytes(this), ENDING);
      curated.close();
      return name;
    } catch (IOException e) {
      throw curated.failed(e);
    }
  }

  /**
   * Reads what {@link #write} has kept.
   *
   * @throws UserError when the file is missing or damaged
   */
  public static SmallDelivery load(Path folder, String name) {
    try {
      return JSON.readValue(Files.readAllBytes(folder.resolve(name)), SmallDelivery.class);
    } catch (IOException e) {
      throw UserError.damaged(
          "File "
              + folder.resolve(name)
              + " of the store is missing or damaged ("
              + e.getClass().getSimpleName()
              + ").");
    }
  }
}
