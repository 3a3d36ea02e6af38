package rollcall.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rollcall.fault.IssueCode;
import rollcall.ingest.Recognition.Held;
import rollcall.ingest.Recognition.Recognised;

/**
 * Pages of SS 12000 among delivered files. The pages of one endpoint in one folder follow each
 * other in the order of their names; a set whose last page says that another one follows is not
 * whole, and none of its pages is used.
 */
public final class PageSets {
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int WIDTH = 20;

  private final Map<Path, Recognition> recognitions = new HashMap<>();

  private PageSets() {}

  /**
   * Looks at all files together. Where two tell of the same person or school, the later one holds.
   *
   * @param stored fingerprints by real path of files of earlier runs, in their order
   * @param delivered fingerprints by real path, all later than those
   */
  public static PageSets of(
      Map<Path, String> stored, Map<Path, String> delivered, Profiles profiles) {
    PageSets sets = new PageSets();
    Map<Path, String> files = new LinkedHashMap<>(stored);
    files.putAll(delivered);
    Map<String, List<Page>> sequences = new TreeMap<>();
    for (Path file : files.keySet()) {
      Page page = sets.page(file);
      if (page != null) {
        sequences
            .computeIfAbsent(file.getParent() + " " + page.endpoint(), key -> new ArrayList<>())
            .add(page);
      }
    }
    List<Page> whole = new ArrayList<>();
    sequences.values().forEach(pages -> sets.holdIncomplete(pages, whole));
    List<Path> order = List.copyOf(stored.keySet());
    whole.sort(
        Comparator.<Page>comparingInt(
                page -> stored.containsKey(page.file()) ? order.indexOf(page.file()) : order.size())
            .thenComparing(page -> page.file().toString()));
    Map<String, String> lookedUpIn = new LinkedHashMap<>();
    whole.stream()
        .filter(page -> page.endpoint().isReference() || page.endpoint() == Endpoint.PERSONS)
        .forEach(page -> lookedUpIn.putIfAbsent(files.get(page.file()), page.file().toString()));
    List<String> references = List.copyOf(lookedUpIn.values());
    List<String> fingerprints = List.copyOf(lookedUpIn.keySet());
    for (Page page : whole) {
      sets.recognitions.put(page.file(), recognised(page, references, fingerprints, profiles));
    }
    return sets;
  }

  /**
   * Fingerprint of how pages are read.
   *
   * @param profileHash that of their profile
   * @param references fingerprints of the pages in which they look values up
   */
  public static String layoutHash(String profileHash, List<String> references) {
    return hash(profileHash + references.stream().distinct().sorted().toList());
  }

  /** What a file is a page of; empty where it is none that can be read. */
  public static Optional<Endpoint> endpoint(Path file) {
    try {
      return Page.isJson(file) ? Optional.ofNullable(Page.of(file).endpoint()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What a file is; null where it is no page. */
  public Recognition of(Path file) {
    return recognitions.get(file);
  }

  private Page page(Path file) {
    try {
      if (!Page.isJson(file)) {
        return null;
      }
      Page page = Page.of(file);
      if (page.endpoint() != null) {
        return page;
      }
      hold(
          file,
          IssueCode.UNKNOWN_LAYOUT,
          "the page holds no entity of a known endpoint of SS 12000; save each response as it came");
    } catch (IOException e) {
      FileFault fault = FileFaults.ofJson(e);
      recognitions.put(
          file, new Held(fault.code(), fault.message(), fault.line(), fault.column(), null));
    }
    return null;
  }

  private void hold(Path file, IssueCode code, String message) {
    recognitions.put(file, new Held(code, message, null, null, null));
  }

  private void holdIncomplete(List<Page> pages, List<Page> whole) {
    pages.sort(Comparator.comparing(page -> inOrder(page.file())));
    int end = pages.size();
    while (end > 0 && !pages.get(end - 1).isLast()) {
      end--;
    }
    whole.addAll(pages.subList(0, end));
    for (Page page : pages.subList(end, pages.size())) {
      hold(
          page.file(),
          IssueCode.MISSING_PAGE,
          "page "
              + (pages.indexOf(page) + 1)
              + " of "
              + pages.size()
              + " is followed by another one, and the last of them is not here; save all pages");
    }
  }

  /** Names by which page 10 comes after page 9. */
  private static String inOrder(Path file) {
    return DIGITS
        .matcher(file.getFileName().toString())
        .replaceAll(
            digits -> "0".repeat(Math.max(0, WIDTH - digits.group().length())) + digits.group());
  }

  private static Recognition recognised(
      Page page, List<String> references, List<String> fingerprints, Profiles profiles) {
    if (page.endpoint().isReference()) {
      return new Recognition.Reference(page.entities());
    }
    Profiles.Known known =
        profiles.all().stream()
            .filter(each -> each.profile().pages() == page.endpoint())
            .findFirst()
            .orElseThrow();
    List<String> header = PageCells.HEADERS.get(page.endpoint());
    Map<String, Integer> places = new HashMap<>();
    header.forEach(name -> places.put(name, header.indexOf(name)));
    String hash = layoutHash(known.hash(), fingerprints);
    List<Layout> layouts =
        known.profile().kinds().stream()
            .map(
                kind ->
                    new Layout(
                        kind, known.profile(), hash, header, places, new Dialect("UTF-8", ',', 1)))
            .toList();
    return new Recognised(known.profile(), hash, layouts, List.of(), null, references);
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
