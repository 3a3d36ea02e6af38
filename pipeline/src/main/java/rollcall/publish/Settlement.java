package rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release was made of, part by part: the file {@code internal/settled.json}. A later release
 * takes over a part whose fingerprint is the same. A part is named by school year and term, as in
 * {@code 2021-22/VT}; it holds no number of a pupil.
 *
 * @param basis fingerprint of what every part depends on: rules, terms, schools, key, program
 * @param attendance fingerprint of the deliveries that speak of a term, by term
 * @param rosters fingerprint of the deliveries of rosters
 * @param classes fingerprint of what programmes ask of classes
 * @param pupils fingerprint of all that is known of the pupils of a part
 * @param deliveries what tells a delivery from another, by its number in the ledger
 * @param contradictions deliveries of one run that hold the same row with other values, by term
 * @param lines of {@link ContentHash}, by table and part
 */
public record Settlement(
    String basis,
    SortedMap<String, String> attendance,
    String rosters,
    String classes,
    SortedMap<String, String> pupils,
    SortedMap<Integer, String> deliveries,
    SortedMap<String, List<List<Integer>>> contradictions,
    SortedMap<String, SortedMap<String, String>> lines) {
  private static final String FILE_NAME = "settled.json";

  /** The settlement of a release; empty where it has none that can be read. */
  public static Optional<Settlement> read(Path release) {
    Path file = file(release);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ReleaseJson.MAPPER.readValue(Files.readAllBytes(file), Settlement.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path file(Path release) {
    return ReleaseLayout.internal(release).resolve(FILE_NAME);
  }

  void write(Path release) throws IOException {
    PrivateFiles.folder(ReleaseLayout.internal(release));
    PrivateFiles.write(file(release), ReleaseJson.text(this));
  }

  /** The same with the lines of the tables. */
  Settlement with(Map<String, SortedMap<String, String>> known) {
    return new Settlement(
        basis,
        attendance,
        rosters,
        classes,
        pupils,
        deliveries,
        contradictions,
        new TreeMap<>(known));
  }
}
