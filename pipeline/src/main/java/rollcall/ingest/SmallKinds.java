package rollcall.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rollcall.fault.IssueCode;
import rollcall.table.DistrictEntry;
import rollcall.table.QualityNote;
import rollcall.table.SchoolEntry;
import rollcall.table.Term;

/**
 * Schools, terms, districts and quality notes of all deliveries. Rows replace each other by key:
 * schools by code and valid_from, terms by year and term, districts by name and valid_from, notes
 * by school, programme and dates. The row of the newest delivery holds; a row that is missing there
 * changes nothing.
 *
 * @param files row counts and issues, one entry for each delivery in the order given
 */
public record SmallKinds(
    List<Term> terms,
    List<SchoolEntry> schools,
    List<DistrictEntry> districts,
    List<QualityNote> notes,
    List<FileRows> files) {

  /**
   * A delivery and its place in time.
   *
   * @param newness greater for a newer delivery; deliveries of equal newness are parts of one
   */
  public record Dated(int deliveryNo, int newness, SmallDelivery delivery) {}

  /**
   * What became of a delivery's rows; rowsIn is the sum of the other three.
   *
   * @param issues one for each quarantined row; of a file with a fault only those that the rows
   *     themselves have
   */
  public record FileRows(
      int deliveryNo,
      long rowsIn,
      long accepted,
      long quarantined,
      long superseded,
      List<RowIssue> issues) {}

  private record Claim(int file, int newness, SmallRow row) {}

  private static final class Tally {
    private long accepted;
    private long quarantined;
    private long superseded;
    private final List<RowIssue> issues = new ArrayList<>();
  }

  /**
   * Lets the deliveries replace each other.
   *
   * @param carriers profiles whose own terms hold where no delivery tells the term
   */
  public static SmallKinds of(List<Dated> deliveries, List<Profile> carriers) {
    Tally[] tallies = deliveries.stream().map(SmallKinds::tally).toArray(Tally[]::new);
    Map<List<Object>, List<Claim>> claims = new LinkedHashMap<>();
    for (int file = 0; file < tallies.length; file++) {
      Dated dated = deliveries.get(file);
      if (dated.delivery().fault() == null) {
        for (SmallRow row : dated.delivery().rows()) {
          claims
              .computeIfAbsent(row.key(), key -> new ArrayList<>())
              .add(new Claim(file, dated.newness(), row));
        }
      }
    }
    List<SmallRow> holding = new ArrayList<>();
    claims.values().forEach(sameKey -> decide(sameKey, tallies, holding));
    List<FileRows> files = new ArrayList<>();
    for (int file = 0; file < tallies.length; file++) {
      files.add(rowsOf(deliveries.get(file), tallies[file]));
    }
    return new SmallKinds(
        terms(holding, carriers), schools(holding), districts(holding), notes(holding), files);
  }

  /** A file with a fault is held whole: none of its rows counts. */
  private static Tally tally(Dated dated) {
    Tally tally = new Tally();
    boolean held = dated.delivery().fault() != null;
    tally.quarantined = held ? dated.delivery().rowsIn() : dated.delivery().issues().size();
    tally.issues.addAll(dated.delivery().issues());
    return tally;
  }

  private static void decide(List<Claim> sameKey, Tally[] tallies, List<SmallRow> holding) {
    int newest = sameKey.stream().mapToInt(Claim::newness).max().orElseThrow();
    List<Claim> current = sameKey.stream().filter(claim -> claim.newness() == newest).toList();
    boolean contradiction =
        current.stream().map(claim -> claim.row().anywhere()).distinct().count() > 1;
    for (Claim claim : sameKey) {
      Tally tally = tallies[claim.file()];
      long copies = claim.row().copies();
      if (claim.newness() < newest) {
        tally.superseded += copies;
      } else if (contradiction) {
        tally.quarantined++;
        tally.superseded += copies - 1;
        tally.issues.add(
            new RowIssue(claim.row().line(), IssueCode.CONFLICTING_DUPLICATE, null, null));
      } else if (claim == current.get(0)) {
        tally.accepted++;
        tally.superseded += copies - 1;
        holding.add(claim.row());
      } else {
        tally.superseded += copies;
      }
    }
  }

  private static FileRows rowsOf(Dated dated, Tally tally) {
    tally.issues.sort(Comparator.comparingLong(RowIssue::line));
    return new FileRows(
        dated.deliveryNo(),
        dated.delivery().rowsIn(),
        tally.accepted,
        tally.quarantined,
        tally.superseded,
        List.copyOf(tally.issues));
  }

  private static List<Term> terms(List<SmallRow> holding, List<Profile> carriers) {
    Map<String, Term> terms = new TreeMap<>();
    for (Profile carrier : carriers) {
      for (CarriedTerm term : carrier.terms()) {
        terms.put(
            term.schoolYear() + term.term(),
            new Term(
                term.schoolYear(),
                term.term(),
                term.startDate(),
                term.endDate(),
                term.instructionalDays()));
      }
    }
    for (SmallRow row : holding) {
      if (row.term() != null) {
        terms.put(row.term().schoolYear() + row.term().term(), row.term());
      }
    }
    return List.copyOf(terms.values());
  }

  private static List<SchoolEntry> schools(List<SmallRow> holding) {
    return holding.stream()
        .map(SmallRow::school)
        .filter(school -> school != null)
        .sorted(
            Comparator.comparing(SchoolEntry::code)
                .thenComparing(
                    SchoolEntry::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private static List<DistrictEntry> districts(List<SmallRow> holding) {
    return holding.stream()
        .map(SmallRow::district)
        .filter(district -> district != null)
        .sorted(
            Comparator.comparing(DistrictEntry::district).thenComparing(DistrictEntry::validFrom))
        .toList();
  }

  private static List<QualityNote> notes(List<SmallRow> holding) {
    Comparator<String> missingFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    return holding.stream()
        .map(SmallRow::note)
        .filter(note -> note != null)
        .sorted(
            Comparator.comparing(QualityNote::schoolUnitCode, missingFirst)
                .thenComparing(QualityNote::programme, missingFirst)
                .thenComparing(QualityNote::start)
                .thenComparing(QualityNote::end))
        .toList();
  }
}
