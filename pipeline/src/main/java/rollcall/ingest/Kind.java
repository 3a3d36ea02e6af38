package rollcall.ingest;

import java.util.Locale;

/** What the rows of a delivery speak of. */
public enum Kind {
  ATTENDANCE,
  PUPILS,
  SCHOOLS,
  TERMS,
  DISTRICTS,
  QUALITY_NOTES;

  /** The word that profiles, the ledger and the {@code deliveries} table use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
