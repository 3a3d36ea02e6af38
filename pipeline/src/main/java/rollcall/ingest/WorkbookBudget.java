package rollcall.ingest;

import java.util.List;

/** Counts what a workbook has given, and ends the reading where it is more than any export. */
final class WorkbookBudget {
  private long cells;
  private long characters;

  /** Takes one row into account. */
  void spend(List<String> row) throws WorkbookFault {
    cells += row.size();
    for (String text : row) {
      characters += text.length();
    }
    if (cells > WorkbookLimits.CELLS) {
      throw WorkbookFault.unsafe(
          "the workbook has more than " + WorkbookLimits.CELLS + " cells, empty ones counted");
    }
    if (characters > WorkbookLimits.CHARACTERS) {
      throw WorkbookFault.unsafe(
          "the cells hold more than " + WorkbookLimits.CHARACTERS + " characters together");
    }
  }
}
