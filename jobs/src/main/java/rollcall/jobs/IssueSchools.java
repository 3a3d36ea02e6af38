package rollcall.jobs;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rollcall.inbox.Delivery;
import rollcall.table.SchoolEntry;
import rollcall.table.SchoolRows;

/**
 * Which school can mend an issue: the one its row names, else the only one of its file. What a row
 * calls a school is one only if the schools file has it or, where none is delivered, rows of it
 * count: with columns mixed up it may be anything, a name too.
 */
final class IssueSchools implements Serializable {
  private static final long serialVersionUID = 1;

  private final Set<String> known;

  /** Known schools of each file, by its fingerprint. */
  private final Map<String, Set<String>> ofFiles = new HashMap<>();

  IssueSchools(List<Delivery> deliveries, List<SchoolEntry> registered, Account account) {
    known =
        registered.isEmpty()
            ? account.schools()
            : registered.stream().map(SchoolEntry::code).collect(Collectors.toSet());
    for (Delivery d : deliveries) {
      Set<String> schools = ofFiles.computeIfAbsent(d.sha256(), file -> new HashSet<>());
      d.schools().stream().map(SchoolRows::school).filter(known::contains).forEach(schools::add);
    }
  }

  /** Whether this is the code of a school. */
  boolean isKnown(String told) {
    return told != null && known.contains(told);
  }

  /**
   * The school of an issue.
   *
   * @param sha256 fingerprint of the file
   * @param told what the row calls its school; null where it calls none
   * @return null where no single school is known
   */
  String of(String sha256, String told) {
    if (isKnown(told)) {
      return told;
    }
    Set<String> ofFile = ofFiles.getOrDefault(sha256, Set.of());
    return ofFile.size() == 1 ? ofFile.iterator().next() : null;
  }
}
