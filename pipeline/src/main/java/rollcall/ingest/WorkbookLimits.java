package rollcall.ingest;

/**
 * What one workbook may hold. An export of a school year stays far below each limit; a file that is
 * made to fill the memory or the night does not.
 */
final class WorkbookLimits {
  /** Bytes of an .xlsx as delivered. */
  static final long PACKED_BYTES = 256L << 20;

  /** Bytes of an .xls, which is held in memory whole. The format ends at 65 536 rows a sheet. */
  static final long OLD_FORMAT_BYTES = 50L << 20;

  /** Entries of an archive; Excel writes some twenty and one for each sheet and picture. */
  static final int ENTRIES = 10_000;

  /** Bytes read to find the entries of an archive. */
  static final long DIRECTORY_BYTES = 4L << 20;

  /** Unpacked bytes of one part: a full sheet of a million rows and twenty columns. */
  static final long PART_BYTES = 1L << 30;

  /** Unpacked bytes of all parts together. */
  static final long ALL_PARTS_BYTES = 2L << 30;

  /** Unpacked bytes of a part that is kept in memory: shared texts, formats, names of sheets. */
  static final long KEPT_PART_BYTES = 64L << 20;

  /** Times a part may grow when unpacked; sheets of data grow ten to fifty times. */
  static final int INFLATION = 200;

  /** A part up to this size may grow as it likes. */
  static final long INFLATION_FREE_BYTES = 8L << 20;

  /** Bytes between two marks of a part: the longest text of a cell, all of it written in codes. */
  static final int PIECE_BYTES = 1 << 20;

  /** Different names of elements and attributes in a part; the standard's own fit many times. */
  static final int NAMES = 2_000;

  static final int DEPTH = 100;
  static final int ATTRIBUTES = 100;
  static final int ATTRIBUTE_CHARACTERS = 1 << 16;

  /** Excel's own limits. */
  static final int ROWS = 1 << 20;

  static final int COLUMNS = 1 << 14;
  static final int CELL_CHARACTERS = 32_767;
  static final int SHEETS = 1_000;
  static final int STYLES = 1 << 16;

  /** Shared texts of a workbook, which are kept in memory: one for each row of a full sheet. */
  static final int SHARED_TEXTS = 1 << 20;

  /** Cells of a workbook, the empty ones before a filled one too. */
  static final long CELLS = 1L << 27;

  /** Cells of one sheet of an .xls, which is sorted in memory. */
  static final long OLD_FORMAT_CELLS = 1L << 22;

  /** Characters of all cells together; a shared text counts each time it is used. */
  static final long CHARACTERS = 1L << 30;

  private WorkbookLimits() {}
}
