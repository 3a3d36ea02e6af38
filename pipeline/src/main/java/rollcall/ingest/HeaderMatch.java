package rollcall.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rollcall.fault.IssueCode;

/**
 * A header held against a profile. Names must be equal; a difference in upper and lower case alone
 * is accepted and noted.
 *
 * @param dialect how the file is read for this header
 * @param places position in the header by column of the profile
 * @param missing needed columns that the header does not have
 * @param unknown columns of the header that the profile does not name
 * @param repeated read columns that the header has more than once
 * @param otherCase columns as the header names them, where their case differs
 */
record HeaderMatch(
    Profiles.Known known,
    List<String> header,
    Dialect dialect,
    Map<String, Integer> places,
    Set<String> missing,
    List<String> unknown,
    Set<String> repeated,
    List<String> otherCase) {

  /** From this many needed columns on, any number of further columns is believed. */
  private static final int TELLING_COLUMNS = 3;

  /** The nearer profile first. */
  static final Comparator<HeaderMatch> NEAREST =
      Comparator.comparingInt(HeaderMatch::present)
          .reversed()
          .thenComparing(Comparator.comparingInt((HeaderMatch match) -> match.missing().size()))
          .thenComparing(
              Comparator.comparingInt((HeaderMatch match) -> match.places().size()).reversed())
          .thenComparing(match -> match.known().profile().name());

  static HeaderMatch of(Profiles.Known known, List<String> header, Dialect dialect) {
    Profile profile = known.profile();
    Map<String, Integer> places = new HashMap<>();
    Set<String> missing = new TreeSet<>(profile.neededColumns());
    Set<String> repeated = new TreeSet<>();
    List<String> otherCase = new ArrayList<>();
    Set<Integer> taken = new TreeSet<>();
    for (String column : profile.knownColumns()) {
      List<Integer> at = positions(header, column);
      taken.addAll(at);
      if (!at.isEmpty()) {
        places.put(column, at.get(0));
        missing.remove(column);
        if (!header.get(at.get(0)).equals(column)) {
          otherCase.add(header.get(at.get(0)));
        }
      }
      if (at.size() > 1 && profile.readColumns().contains(column)) {
        repeated.add(column);
      }
    }
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!taken.contains(i) && !Shape.isValue(header.get(i)) && !header.get(i).isEmpty()) {
        unknown.add(header.get(i));
      }
    }
    return new HeaderMatch(known, header, dialect, places, missing, unknown, repeated, otherCase);
  }

  private static List<Integer> positions(List<String> header, String column) {
    List<Integer> exact = new ArrayList<>();
    List<Integer> similar = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).equals(column)) {
        exact.add(i);
      } else if (header.get(i).toLowerCase(Locale.ROOT).equals(column.toLowerCase(Locale.ROOT))) {
        similar.add(i);
      }
    }
    return exact.isEmpty() ? similar : exact;
  }

  /** Columns of the header that the profile names. */
  long columnsFound() {
    return places.keySet().stream().filter(name -> !Shape.isValue(name)).count();
  }

  /** The same match, read in another dialect. */
  HeaderMatch in(Dialect other) {
    return new HeaderMatch(known, header, other, places, missing, unknown, repeated, otherCase);
  }

  /** Needed columns that the header has; values from elsewhere tell no profile from another. */
  private int present() {
    return (int)
        known.profile().neededColumns().stream()
            .filter(column -> !missing.contains(column) && !Shape.isValue(column))
            .count();
  }

  /** Whether this file is certainly the profile's export. */
  boolean fits() {
    return missing.isEmpty() && (present() >= TELLING_COLUMNS || mostlyKnown());
  }

  /**
   * Whether this file is rather the other profile's export, of which a few columns are missing: of
   * this one's it has all, and more columns that only the other knows.
   */
  boolean isRather(HeaderMatch other) {
    return !mostlyKnown() && other.nearlyFits() && other.columnsFound() > columnsFound();
  }

  /** Whether this file is the profile's export but for a few columns. */
  boolean nearlyFits() {
    return present() > missing.size() && mostlyKnown();
  }

  private boolean mostlyKnown() {
    return 2 * (header.size() - unknown.size()) > header.size();
  }

  /** The layouts of a header that fits. */
  List<Layout> layouts() {
    return known.profile().kinds().stream()
        .map(kind -> new Layout(kind, known.profile(), known.hash(), header, places, dialect))
        .toList();
  }

  List<Recognition.Oddity> oddities() {
    List<Recognition.Oddity> oddities = new ArrayList<>();
    otherCase.forEach(
        column -> oddities.add(new Recognition.Oddity(IssueCode.HEADER_CASE, column)));
    unknown.forEach(column -> oddities.add(new Recognition.Oddity(IssueCode.EXTRA_COLUMN, column)));
    return oddities;
  }
}
