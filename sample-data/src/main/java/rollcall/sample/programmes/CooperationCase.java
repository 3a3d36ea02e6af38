package rollcall.sample.programmes;

import java.time.LocalDate;

/** One invented case of Samverkan för ökad skolnärvaro while it is made. */
final class CooperationCase {
  static final int UNCHANGED = 0;

  /** Position of its district. */
  final int district;

  /** Position of its band. */
  final int band;

  final boolean closed;
  String gender;

  /** 1, 0 or -1: attendance increased, unchanged, decreased; of an open case unknown. */
  int move;

  /** Absence at start in whole percent. */
  int start;

  /** Fall of absence, in percentage points; closed cases only. */
  int fall;

  /** full, partial or none; closed cases only. */
  String goal;

  /** 1 to 10; closed cases only. */
  int satisfaction;

  LocalDate enrolled;

  CooperationCase(int district, int band, boolean closed) {
    this.district = district;
    this.band = band;
    this.closed = closed;
  }

  boolean isGirl() {
    return gender.equals("F");
  }

  boolean attained() {
    return !goal.equals("none");
  }
}
