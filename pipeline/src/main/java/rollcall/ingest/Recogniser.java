package rollcall.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rollcall.fault.IssueCode;
import rollcall.ingest.Headings.Found;
import rollcall.ingest.Recognition.Held;
import rollcall.ingest.Recognition.Recognised;
import rollcall.table.Unpacked;

/** Tells from a file's header, never from its name, which profile reads it. */
public final class Recogniser {
  private final Profiles profiles;

  /** What tables without anything around them are, by their first line. */
  private final Map<String, List<Found>> plainByLine = new HashMap<>();

  /** A recogniser that knows these profiles. */
  public Recogniser(Profiles profiles) {
    this.profiles = profiles;
  }

  /**
   * Recognises one file.
   *
   * @param file its name may hold values and a time that a profile reads from it
   */
  public Recognition recognise(Path file) {
    String name = file.getFileName().toString();
    try {
      Head head = Head.of(file);
      return head.isEndless() ? HeldHeader.endless() : recognise(head, name);
    } catch (EOFException e) {
      return new Held(
          IssueCode.TRUNCATED_GZIP, IssueCode.TRUNCATED_GZIP.meaning(), null, null, null);
    } catch (Unpacked.Unsafe e) {
      String message = new FileFault(IssueCode.UNSAFE_ARCHIVE, null, null).message();
      return new Held(IssueCode.UNSAFE_ARCHIVE, message, null, null, null);
    } catch (WorkbookFault e) {
      return new Held(e.code(), e.getMessage(), e.fileFault().line(), null, null);
    } catch (IOException e) {
      String message =
          "the file cannot be opened or unpacked (" + e.getClass().getSimpleName() + ")";
      return new Held(IssueCode.UNREADABLE_FILE, message + "; deliver it again", null, null, null);
    }
  }

  private Recognition recognise(Head head, String name) throws IOException {
    // A table without anything around it is told by its first line alone.
    for (boolean plain : new boolean[] {true, false}) {
      List<Found> found = plain ? plain(head, name) : found(head, name, false);
      Found fit = found.stream().filter(each -> each.match().fits()).findFirst().orElse(null);
      Found rather = fit == null ? null : rather(fit, found);
      if (rather != null) {
        return HeldHeader.notFitting(rather.match());
      }
      if (fit != null) {
        return fit.inItsCharset()
            ? fitting(head, fit.match(), name)
            : HeldHeader.inOtherCharset(fit.match());
      }
      if (!plain) {
        return found.isEmpty() || head.startsEmpty() && found.get(0).match().places().isEmpty()
            ? HeldHeader.empty()
            : HeldHeader.notFitting(found.get(0).match());
      }
    }
    throw new IllegalStateException("The second round decides");
  }

  /** Most files of an inbox begin with the same line as another one. */
  private List<Found> plain(Head head, String name) {
    String line = head.plainLine();
    return line == null
        ? found(head, name, true)
        : plainByLine.computeIfAbsent(line, key -> found(head, name, true));
  }

  private List<Found> found(Head head, String name, boolean plain) {
    return profiles.all().stream()
        .filter(known -> known.profile().pages() == null)
        .filter(known -> !plain || known.profile().shape() == null)
        .flatMap(known -> Headings.in(head, known, name).stream())
        .sorted(Comparator.comparing(Found::match, HeaderMatch.NEAREST))
        .toList();
  }

  /** What the file rather is, with a column missing; null where nothing. */
  private static Found rather(Found fit, List<Found> found) {
    return found.stream()
        .filter(each -> fit.match().isRather(each.match()))
        .findFirst()
        .orElse(null);
  }

  private static Recognition fitting(Head head, HeaderMatch match, String name) throws IOException {
    if (!match.repeated().isEmpty()) {
      return HeldHeader.repeated(match);
    }
    HeaderMatch whole = inWholeFile(head, match);
    if (whole == null) {
      return HeldHeader.inOtherCharset(match);
    }
    Profile profile = match.known().profile();
    NameTime time = profile.fileNameTime();
    return new Recognised(
        profile,
        match.known().hash(),
        whole.layouts(),
        match.oddities(),
        time == null ? null : time.of(name).orElse(null),
        List.of());
  }

  /**
   * The match in the character set of the whole file, of which the header alone may not tell; null
   * where the profile leaves a choice and none holds for the whole file.
   */
  private static HeaderMatch inWholeFile(Head head, HeaderMatch match) throws IOException {
    List<String> sets = match.known().profile().encoding();
    Dialect dialect = match.dialect();
    if (sets.size() == 1 || dialect.isWorkbook()) {
      return match;
    }
    for (String set : sets.subList(sets.indexOf(dialect.charset()), sets.size())) {
      boolean readsHeader = head.records(set, dialect.delimiter(), 1) != null;
      if (readsHeader && Encodings.fits(head.file(), set)) {
        return match.in(dialect.in(set));
      }
    }
    return null;
  }
}
