package rollcall.ingest;

import java.io.Serializable;
import java.util.List;
import rollcall.fault.IssueCode;

/** What a file turned out to be. */
public sealed interface Recognition {

  /**
   * A file that can be read.
   *
   * @param layouts one for each kind that the file feeds
   * @param warnings oddities that cost no row
   * @param nameTime time that the file's name states, ISO 8601; null where the profile declares
   *     none
   * @param references other files in which values are looked up
   */
  record Recognised(
      Profile profile,
      String profileHash,
      List<Layout> layouts,
      List<Oddity> warnings,
      String nameTime,
      List<String> references)
      implements Recognition {}

  /** A file in which others look values up; it has no rows of its own. */
  record Reference(long entities) implements Recognition {}

  /**
   * A file that cannot be used as it is.
   *
   * @param message what is wrong, where, what was expected and what to do; begins in lower case,
   *     without the file's name
   * @param line line of the file; null where it cannot be told
   * @param column column that is meant; null where the file as a whole is
   * @param profile the profile that is nearest to the file; null where none is
   */
  record Held(IssueCode code, String message, Long line, String column, Profile profile)
      implements Recognition {}

  /**
   * Something odd about a file.
   *
   * @param code issue code of scope warning
   * @param column as the file's header names it; null where the file as a whole is meant
   */
  record Oddity(IssueCode code, String column) implements Serializable {}
}
