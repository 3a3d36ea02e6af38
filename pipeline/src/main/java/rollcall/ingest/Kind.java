package rollcall.ingest;

import java.util.Locale;

/** What the rows of a delivery speak of. */
public enum Kind {
  ATTENDANCE,
  PUPILS,
  SCHOOLS,
  TERMS,
  DISTRICTS,
  QUALITY_NOTES,
  PROGRAMMES,
  PROGRAMME_DISTRICT,
  REACH,
  PARTICIPANTS,
  /** The key file of participants: which pupil each of them is. */
  PARTICIPANT_LINKS,
  FOLLOWUPS,
  SUPPORT_USED,
  SURVEY_ANSWERS,
  BUDGET;

  /** Whether rows are read whole into memory, beside those of pupils and their attendance. */
  public boolean isSmall() {
    return this != ATTENDANCE && this != PUPILS;
  }

  /** The word that profiles, the ledger and the {@code deliveries} table use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
