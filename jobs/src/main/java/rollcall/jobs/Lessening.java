package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rollcall.inbox.InboxFile;
import rollcall.inbox.RawDeliveries;
import rollcall.ingest.PageSets;
import rollcall.ingest.PupilKey;
import rollcall.ingest.RedactedPages;
import rollcall.ingest.Redaction;
import rollcall.ingest.RowSource;

/** Takes erased pupils out of the deliveries as they are kept. */
final class Lessening {
  private final RawDeliveries raw;
  private final PupilKey key;
  private final Path work;

  /**
   * For deliveries of a store.
   *
   * @param work an empty private folder
   */
  Lessening(RawDeliveries raw, PupilKey key, Path work) {
    this.raw = raw;
    this.key = key;
    this.work = work;
  }

  /** Learns under which further pseudonyms the erased are known, before anything is changed. */
  interface Aliases {
    void learn(Set<String> pseudonyms) throws IOException;
  }

  /**
   * Changes what is kept.
   *
   * @param read what was read in which rows of erased pupils were left out
   * @param files all files that this run looked at
   */
  void of(List<Incoming> read, List<InboxFile> files, Aliases aliases) throws IOException {
    Map<String, List<RowSource>> tables = new LinkedHashMap<>();
    boolean anyPage = false;
    for (Incoming one : read) {
      if (one.source().layout().profile().pages() == null) {
        tables.merge(one.file().sha256(), List.of(one.source()), Lessening::both);
      } else {
        anyPage = true;
      }
    }
    tables.forEach(this::table);
    if (anyPage) {
      pages(
          files.stream().filter(file -> PageSets.endpoint(file.path()).isPresent()).toList(),
          aliases);
    }
  }

  private static List<RowSource> both(List<RowSource> some, List<RowSource> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  private void table(String sha256, List<RowSource> sources) {
    Path less = work.resolve(sha256 + ending(sources.get(0).file()));
    if (Redaction.write(sources, key, less)) {
      raw.lessen(sha256, less);
    }
  }

  /** A packed file is known by its name. */
  private static String ending(String file) {
    return file.endsWith(".gz") ? ".gz" : "";
  }

  private void pages(List<InboxFile> pages, Aliases aliases) throws IOException {
    RedactedPages redacted = new RedactedPages(pages.stream().map(InboxFile::path).toList(), key);
    aliases.learn(
        redacted.persons().stream()
            .flatMap(person -> key.pseudonyms(person).stream())
            .collect(Collectors.toSet()));
    for (InboxFile page : pages) {
      Path less = work.resolve(page.sha256() + ending(page.path().toString()));
      if (redacted.write(page.path(), less)) {
        raw.lessen(page.sha256(), less);
      }
    }
  }
}
