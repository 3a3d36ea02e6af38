package rollcall.inbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rollcall.table.DaySet;
import rollcall.table.SchoolRows;

/**
 * One delivered file as a source of rows of one kind, as the ledger keeps it. A file that feeds
 * several kinds is several deliveries with the same fingerprint.
 *
 * @param no number in the ledger, from 1
 * @param sha256 fingerprint of the file
 * @param kind what its rows speak of: attendance, pupils, schools, participants, ...; unknown where
 *     the layout was not recognised
 * @param profile name of the profile that read it; null where none did
 * @param profileHash fingerprint of that profile
 * @param readAs how the file writes its rows, for a person; null where nothing was recognised
 * @param fileName path of the file below its inbox
 * @param runNo number of the run that took it in
 * @param replaces school-date, group-date, period or record; null leaves it to the rules
 * @param exportedAt time of export as the file states it, ISO 8601; null where it does not
 * @param nameTime time that the file's name states, ISO 8601; null where the profile declares none
 * @param minutesPerDay minutes of a school day of an events-only export; null for every other
 * @param rowsIn rows that the reader met
 * @param rowsUnusable rows that the reader could not use and that every release quarantines
 * @param rowsLeftOut rows that are of no use to anybody, as of another type of school
 * @param dates last dates of its usable rows
 * @param reportedDates those of usable rows with reported minutes
 * @param heldCode issue code; null unless held, as are message, line and column
 * @param heldLine line of the file; null where the file as a whole is meant
 * @param heldUnder fingerprint of what a guard judged by; null unless a guard holds the delivery
 * @param schools rows of attendance and pupils by school: usable ones, after a release the counted
 * @param curatedFile its file of parsed rows in the store's curated folder; null for none
 */
public record Delivery(
    int no,
    String sha256,
    String kind,
    String profile,
    String profileHash,
    String readAs,
    String fileName,
    int runNo,
    DeliveryStatus status,
    String replaces,
    String exportedAt,
    String nameTime,
    Integer minutesPerDay,
    long rowsIn,
    long rowsUnusable,
    long rowsLeftOut,
    DaySet dates,
    DaySet reportedDates,
    List<Warning> warnings,
    String heldCode,
    String heldMessage,
    Long heldLine,
    String heldColumn,
    String heldUnder,
    List<SchoolRows> schools,
    String curatedFile) {

  /**
   * Something odd about the file that costs no row.
   *
   * @param code issue code of scope warning
   * @param column column of the file; null where the file as a whole is meant
   */
  public record Warning(String code, String column) {}

  public Delivery {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(status, "status");
    dates = dates == null ? DaySet.NONE : dates;
    reportedDates = reportedDates == null ? DaySet.NONE : reportedDates;
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
    schools = schools == null ? List.of() : List.copyOf(schools);
  }

  /** A delivery of a file whose rows are not parsed yet. */
  public static Delivery of(int no, InboxFile file, String kind, int runNo) {
    return unread(no, file.sha256(), kind, file.name(), runNo, DeliveryStatus.ACCEPTED);
  }

  private static Delivery unread(
      int no, String sha256, String kind, String fileName, int runNo, DeliveryStatus status) {
    return new Delivery(
        no, sha256, kind, null, null, null, fileName, runNo, status, null, null, null, null, 0, 0,
        0, null, null, null, null, null, null, null, null, null, null);
  }

  /** The same bytes as an earlier delivery under another name: nothing of it counts. */
  public Delivery duplicateOf(Delivery first) {
    return unread(no, sha256, first.kind, fileName, runNo, DeliveryStatus.DUPLICATE)
        .readBy(first.profile, first.profileHash, first.readAs, null, null, null, null);
  }

  /** This delivery, read by a profile. */
  public Delivery readBy(
      String byProfile,
      String hash,
      String as,
      String replacing,
      String timeInName,
      Integer dayMinutes,
      List<Warning> oddities) {
    return new Delivery(
        no,
        sha256,
        kind,
        byProfile,
        hash,
        as,
        fileName,
        runNo,
        status,
        replacing,
        exportedAt,
        timeInName,
        dayMinutes,
        rowsIn,
        rowsUnusable,
        rowsLeftOut,
        dates,
        reportedDates,
        oddities,
        heldCode,
        heldMessage,
        heldLine,
        heldColumn,
        heldUnder,
        schools,
        curatedFile);
  }

  /** This delivery after its rows were parsed. */
  public Delivery parsed(
      long rows,
      long unusable,
      long leftOut,
      DaySet rowDates,
      DaySet rowReportedDates,
      List<SchoolRows> bySchool,
      String file) {
    return new Delivery(
        no,
        sha256,
        kind,
        profile,
        profileHash,
        readAs,
        fileName,
        runNo,
        status,
        replaces,
        exportedAt,
        nameTime,
        minutesPerDay,
        rows,
        unusable,
        leftOut,
        rowDates,
        rowReportedDates,
        warnings,
        heldCode,
        heldMessage,
        heldLine,
        heldColumn,
        heldUnder,
        bySchool,
        file);
  }

  /** This delivery with further oddities. */
  public Delivery with(List<Warning> more) {
    List<Warning> all = Stream.concat(warnings.stream(), more.stream()).toList();
    return readBy(profile, profileHash, readAs, replaces, nameTime, minutesPerDay, all);
  }

  /** This delivery, held for what spoils the file that it shares with another one. */
  public Delivery heldAs(Delivery other) {
    return judged(
        DeliveryStatus.HELD,
        other.heldCode,
        other.heldMessage,
        other.heldLine,
        other.heldColumn,
        other.heldUnder);
  }

  /** This delivery, held for a problem of the file as a whole; line and column may be null. */
  public Delivery heldFor(String code, String message, Long line, String column) {
    return judged(DeliveryStatus.HELD, code, message, line, column, null);
  }

  /** This delivery, held by a guard that judged by what has this fingerprint. */
  public Delivery heldByGuard(String code, String message, String under) {
    return judged(DeliveryStatus.HELD, code, message, null, null, under);
  }

  /** This delivery, no longer held or taken back. */
  public Delivery accepted() {
    return judged(DeliveryStatus.ACCEPTED, null, null, null, null, null);
  }

  /** This delivery, taken back. */
  public Delivery withdrawn() {
    return judged(DeliveryStatus.WITHDRAWN, null, null, null, null, null);
  }

  /** This delivery with other rows by school. */
  public Delivery withSchools(List<SchoolRows> bySchool) {
    return parsed(rowsIn, rowsUnusable, rowsLeftOut, dates, reportedDates, bySchool, curatedFile);
  }

  private Delivery judged(
      DeliveryStatus as, String code, String message, Long line, String column, String under) {
    return new Delivery(
        no,
        sha256,
        kind,
        profile,
        profileHash,
        readAs,
        fileName,
        runNo,
        as,
        replaces,
        exportedAt,
        nameTime,
        minutesPerDay,
        rowsIn,
        rowsUnusable,
        rowsLeftOut,
        dates,
        reportedDates,
        warnings,
        code,
        message,
        line,
        column,
        under,
        schools,
        curatedFile);
  }
}
