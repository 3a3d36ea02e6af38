package rollcall.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.spark.sql.Row;
import rollcall.inbox.RawDeliveries;
import rollcall.ingest.PupilSearch;
import rollcall.publish.FigureFile;
import rollcall.publish.Store;
import rollcall.table.Pupil;
import rollcall.table.PupilTables;
import rollcall.table.SettledTables;
import rollcall.table.Table;

/** Every byte that a store of the sample's key keeps, opened where it is encrypted or packed. */
final class StoreBytes {
  private static final List<Table> TABLES =
      List.of(
          PupilTables.PUPIL_TERM,
          PupilTables.ENROLMENT_TERM,
          PupilTables.PROTECTED_TERM,
          PupilTables.PROTECTED_ENROLMENT_TERM,
          PupilTables.COUNTED_YEAR,
          SettledTables.SETTLED_TERM);

  private final Path store;
  private final Path temp;

  StoreBytes(Path store, Path temp) {
    this.store = store;
    this.temp = temp;
  }

  /** Rows of these pupils in all releases. */
  List<Row> published(Collection<String> pseudonyms) {
    Store opened = Store.openExisting(store);
    return opened.releaseIds().stream()
        .flatMap(id -> TABLES.stream().flatMap(t -> rows(opened.release(id), t, pseudonyms)))
        .toList();
  }

  private static Stream<Row> rows(Path release, Table table, Collection<String> pseudonyms) {
    return pseudonyms.stream().flatMap(p -> FigureFile.rowsOf(release, table, p).stream());
  }

  /** Parsed files with a row of one of these pupils. */
  List<Path> parsedHolding(Collection<String> pseudonyms) throws IOException {
    Set<Long> keys =
        pseudonyms.stream().map(p -> Pupil.key(p).orElseThrow()).collect(Collectors.toSet());
    return files(store.resolve("curated")).stream()
        .filter(file -> file.toString().endsWith(".parquet"))
        .filter(file -> !file.getFileName().toString().matches("[^.]*\\.[^.]*\\.parquet"))
        .filter(file -> PupilSearch.isIn(file, keys))
        .toList();
  }

  /** Small kinds as parsed. */
  List<String> parsedTexts() throws IOException {
    return files(store.resolve("curated")).stream()
        .filter(file -> file.toString().endsWith(".json"))
        .map(file -> new String(bytes(file), StandardCharsets.UTF_8))
        .toList();
  }

  /** Deliveries as they are kept in which one of the texts stands. */
  List<String> keptHolding(Collection<String> texts) throws IOException {
    RawDeliveries raw = new RawDeliveries(store.resolve("raw"), Keys.demo().forRawDeliveries());
    Path opened = Files.createTempDirectory(temp, "opened").toRealPath();
    List<String> holding = new ArrayList<>();
    for (Path file : files(store.resolve("raw"))) {
      String sha = RawDeliveries.delivery(file);
      Path content = raw.restore(sha, sha, opened).path();
      boolean inParts = unzipped(content).stream().anyMatch(part -> holds(part, texts));
      if (inParts || holds(bytes(content), texts)) {
        holding.add(sha);
      }
    }
    return holding;
  }

  /** Parts of a workbook. */
  private static List<byte[]> unzipped(Path file) throws IOException {
    List<byte[]> parts = new ArrayList<>();
    if (new String(bytes(file), StandardCharsets.ISO_8859_1).startsWith("PK")) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry part : Collections.list(zip.entries())) {
          parts.add(zip.getInputStream(part).readAllBytes());
        }
      }
    }
    return parts;
  }

  private static boolean holds(byte[] bytes, Collection<String> texts) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    return texts.stream().anyMatch(all::contains);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }
}
