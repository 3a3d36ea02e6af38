package rollcall.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;

/**
 * What a delivery may look like before somebody has to look at it. Shares are of the rows of the
 * delivery, in percent.
 *
 * @param minimumRows shares of fewer rows are not judged, nor schools that had fewer rows last time
 * @param quarantinedShare fires above this share of quarantined rows
 * @param fewerRows fires for a school with fewer rows than in its last delivery by this percent or
 *     more
 * @param unknownSchool fires for a school in no schools file, where there are schools files; such a
 *     school is named in any case
 * @param duplicateShare fires above this share of rows that repeat another row of the delivery
 * @param conflictingShare fires above this share of rows that contradict each other
 * @param source where the numbers come from
 */
public record Guards(
    int minimumRows,
    Limit quarantinedShare,
    Limit fewerRows,
    Alarm unknownSchool,
    Limit duplicateShare,
    Limit conflictingShare,
    String source)
    implements Serializable {

  /** What becomes of a delivery for which a guard fires. */
  public enum Severity {
    /** Nothing: the guard is not asked. */
    @JsonProperty("off")
    OFF,
    /** It counts; an issue says what was found. */
    @JsonProperty("warning")
    WARNING,
    /** It is held; its schools keep their last accepted rows. */
    @JsonProperty("hold")
    HOLD,
    /** The run is refused, and nothing is published. */
    @JsonProperty("fatal")
    FATAL
  }

  /** A guard with a limit in percent. */
  public record Limit(Severity severity, int percent) implements Serializable {
    public Limit {
      requireSeverity(severity);
      Rules.require(percent >= 0 && percent <= 100, "guards: percent must be 0 to 100");
    }
  }

  /** A guard without a limit. */
  public record Alarm(Severity severity) implements Serializable {
    public Alarm {
      requireSeverity(severity);
    }
  }

  public Guards {
    Rules.require(minimumRows >= 1, "guards: minimum_rows must be 1 or more");
    Rules.require(
        quarantinedShare != null
            && fewerRows != null
            && unknownSchool != null
            && duplicateShare != null
            && conflictingShare != null,
        "guards: none can be null; turn one off with severity off");
    Rules.require(fewerRows.percent() > 0, "guards, fewer_rows: percent must be 1 to 100");
    Rules.require(source != null, "guards: source is needed");
  }

  private static void requireSeverity(Severity severity) {
    Rules.require(severity != null, "guards: severity must be off, warning, hold or fatal");
  }
}
