package rollcall.ingest;

/** What an attendance code of an export says of the minutes of its day or lesson. */
enum Meaning {
  PRESENT,
  VALID,
  INVALID,
  OTHER,
  NOT_SCHEDULED,
  UNREPORTED;

  private static final Meaning[] ALL = values();

  static Meaning of(int ordinal) {
    return ALL[ordinal];
  }
}
