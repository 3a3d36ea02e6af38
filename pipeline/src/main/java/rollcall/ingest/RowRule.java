package rollcall.ingest;

/** What is derived and checked when all values of a row are known. */
interface RowRule {
  /** Called for rows without a problem so far. */
  void apply(ParsedRow row);
}
