package rollcall.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rollcall.fault.IssueCode;
import rollcall.rules.OutcomeRules;
import rollcall.table.BudgetLine;
import rollcall.table.DistrictEntry;
import rollcall.table.Followup;
import rollcall.table.Participant;
import rollcall.table.ParticipantLink;
import rollcall.table.Programme;
import rollcall.table.ProgrammeDistrict;
import rollcall.table.ProgrammeFiles;
import rollcall.table.QualityNote;
import rollcall.table.Reach;
import rollcall.table.SchoolEntry;
import rollcall.table.SupportUse;
import rollcall.table.SurveyAnswer;
import rollcall.table.Term;

/**
 * Schools, terms, districts, quality notes and programme files of all deliveries. Rows replace each
 * other by {@link SmallKey}. The row of the newest delivery holds; a row that is missing there
 * changes nothing.
 *
 * @param files row counts and issues, one entry for each delivery in the order given
 */
public record SmallKinds(
    List<Term> terms,
    List<SchoolEntry> schools,
    List<DistrictEntry> districts,
    List<QualityNote> notes,
    ProgrammeFiles programmes,
    List<FileRows> files) {

  private static final Comparator<Record> BY_KEY =
      (one, other) -> {
        List<Object> key = SmallKey.of(one);
        List<Object> otherKey = SmallKey.of(other);
        int order = 0;
        // The first part is the kind.
        for (int i = 1; order == 0 && i < key.size(); i++) {
          order = key.get(i).toString().compareTo(otherKey.get(i).toString());
        }
        return order;
      };

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
   * @param rules which measures there are, and which values they have
   */
  public static SmallKinds of(List<Dated> deliveries, List<Profile> carriers, OutcomeRules rules) {
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
    List<Claim> current = new ArrayList<>();
    claims.values().forEach(sameKey -> decide(sameKey, tallies, current));
    List<Record> holding = checked(current, tallies, rules);
    List<FileRows> files = new ArrayList<>();
    for (int file = 0; file < tallies.length; file++) {
      files.add(rowsOf(deliveries.get(file), tallies[file]));
    }
    return new SmallKinds(
        terms(holding, carriers),
        sorted(holding, SchoolEntry.class),
        sorted(holding, DistrictEntry.class),
        sorted(holding, QualityNote.class),
        programmes(holding),
        files);
  }

  /** A file with a fault is held whole: none of its rows counts. */
  private static Tally tally(Dated dated) {
    Tally tally = new Tally();
    boolean held = dated.delivery().fault() != null;
    tally.quarantined = held ? dated.delivery().rowsIn() : dated.delivery().issues().size();
    tally.issues.addAll(dated.delivery().issues());
    return tally;
  }

  /** Entries of the rows that also hold against each other; the others are set aside. */
  private static List<Record> checked(List<Claim> current, Tally[] tallies, OutcomeRules rules) {
    ProgrammeCheck check =
        ProgrammeCheck.of(current.stream().map(claim -> claim.row().entry()).toList(), rules);
    List<Record> holding = new ArrayList<>();
    for (Claim claim : current) {
      ProgrammeCheck.Finding finding = check.finding(claim.row().entry());
      if (finding == null) {
        holding.add(claim.row().entry());
      } else {
        Tally tally = tallies[claim.file()];
        tally.accepted--;
        tally.quarantined++;
        tally.issues.add(finding.at(claim.row().line()));
      }
    }
    return holding;
  }

  private static void decide(List<Claim> sameKey, Tally[] tallies, List<Claim> holding) {
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
        holding.add(claim);
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

  private static List<Term> terms(List<Record> holding, List<Profile> carriers) {
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
    for (Term term : sorted(holding, Term.class)) {
      terms.put(term.schoolYear() + term.term(), term);
    }
    return List.copyOf(terms.values());
  }

  private static ProgrammeFiles programmes(List<Record> holding) {
    return new ProgrammeFiles(
        sorted(holding, Programme.class),
        sorted(holding, ProgrammeDistrict.class),
        sorted(holding, Reach.class),
        linked(sorted(holding, Participant.class), sorted(holding, ParticipantLink.class)),
        sorted(holding, Followup.class),
        sorted(holding, SupportUse.class),
        sorted(holding, SurveyAnswer.class),
        sorted(holding, BudgetLine.class));
  }

  /** Participants with the pupil that their key file tells, where they do not name one. */
  private static List<Participant> linked(
      List<Participant> participants, List<ParticipantLink> links) {
    Map<List<String>, String> pupils = new HashMap<>();
    links.forEach(l -> pupils.put(List.of(l.programme(), l.participantId()), l.pupilId()));
    return participants.stream()
        .map(
            p ->
                p.pupilId() == null
                    ? p.linkedTo(pupils.get(List.of(p.programme(), p.participantId())))
                    : p)
        .toList();
  }

  /** The entries of one kind, by key. */
  private static <T extends Record> List<T> sorted(List<Record> holding, Class<T> kind) {
    return holding.stream().filter(kind::isInstance).map(kind::cast).sorted(BY_KEY).toList();
  }
}
