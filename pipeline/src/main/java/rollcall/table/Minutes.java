package rollcall.table;

import java.io.Serializable;

/**
 * Minutes of attendance rows, added up.
 *
 * @param scheduled lesson minutes on the timetable
 * @param reported scheduled minutes whose attendance was reported; equal to scheduled where
 *     reporting is not delivered
 * @param valid absent minutes with a valid reason
 * @param invalid absent minutes without a valid reason
 * @param other reported minutes in another approved activity
 */
public record Minutes(long scheduled, long reported, long valid, long invalid, long other)
    implements Serializable {
  /** Of a pupil without any row. */
  public static final Minutes NONE = new Minutes(0, 0, 0, 0, 0);

  /** Valid and invalid absence. */
  public long absent() {
    return valid + invalid;
  }

  /** Absent minutes if every unreported lesson was absence. */
  public long mostAbsent() {
    return absent() + scheduled - reported;
  }

  /** Reported minutes in which the pupil was in class. */
  public long attended() {
    return reported - absent() - other;
  }

  /** Whether more of the absence is invalid than valid. */
  public boolean mostlyInvalid() {
    return invalid > valid;
  }

  /** Both added. */
  public Minutes plus(Minutes more) {
    return new Minutes(
        scheduled + more.scheduled,
        reported + more.reported,
        valid + more.valid,
        invalid + more.invalid,
        other + more.other);
  }
}
