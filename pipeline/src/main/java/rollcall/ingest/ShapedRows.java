package rollcall.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rollcall.fault.IssueCode;

/**
 * Rows of an export that has more in it than a header and rows: what its {@link Shape} tells apart
 * is no row, and values that stand elsewhere are read as if each row had them.
 */
final class ShapedRows implements DeliveredRows {
  private final RowSource source;
  private final Layout layout;
  private final RowPlan plan;
  private final ParsedRow row;
  private final Surroundings around;
  private Records records;
  private String sheet;
  private boolean inTable;
  private List<String> heading = List.of();
  private Slot[][] slots;
  private long line;
  private long rows;
  private FileFault fault;
  private boolean unverified;

  ShapedRows(RowSource source, PupilKey key) {
    this.source = source;
    this.layout = source.layout();
    this.plan = new RowPlan(layout, key);
    this.row = plan.newRow();
    this.around = new Surroundings(layout.profile().shapeOrPlain(), source.file());
  }

  @Override
  public ParsedRow next() throws IOException {
    try {
      while (fault == null) {
        Records.Cells record = advance();
        if (record == null) {
          end();
          return null;
        }
        line = record.line();
        if (isRow(record)) {
          rows++;
          read(record);
          return row;
        }
      }
    } catch (IOException e) {
      fault = FileFaults.of(e, source, line == 0 ? null : line);
    }
    return null;
  }

  private Records.Cells advance() throws IOException {
    if (records == null) {
      if (!DeliveredFile.isUnchanged(source)) {
        throw new IOException("changed");
      }
      Path file = Path.of(source.file());
      records =
          layout.dialect().isWorkbook()
              ? ExcelRecords.open(file)
              : new CsvRecords(file, layout.dialect());
      around.begin(null);
    }
    return records.next();
  }

  /** Whether a record is a row; what it is otherwise is taken note of. */
  private boolean isRow(Records.Cells record) {
    if (!Objects.equals(sheet, record.sheet())) {
      sheet = record.sheet();
      inTable = false;
      around.begin(sheet);
    }
    if (record.problem() != null) {
      return inTable;
    }
    if (record.isBlank()) {
      return false;
    }
    List<String> names = record.cells().stream().map(Characters::heading).toList();
    if (isHeading(record, names)) {
      begin(names);
      return false;
    }
    if (!inTable) {
      around.before(record);
      return false;
    }
    return !around.isNoRow(record);
  }

  /** The heading that was recognised, and any later one that has all the columns that are read. */
  private boolean isHeading(Records.Cells record, List<String> names) {
    if (names.equals(heading)) {
      return true;
    }
    boolean mayBe =
        !heading.isEmpty()
            || layout.dialect().isWorkbook()
            || record.line() >= layout.dialect().headerLine();
    return mayBe && match(names).missing().isEmpty();
  }

  private HeaderMatch match(List<String> names) {
    List<String> all = new ArrayList<>(names);
    all.addAll(layout.profile().shapeOrPlain().names());
    Profiles.Known known = new Profiles.Known(layout.profile(), layout.profileHash());
    return HeaderMatch.of(known, all, layout.dialect());
  }

  private void begin(List<String> names) {
    heading = names;
    inTable = true;
    slots = plan.slots(match(names).places(), names.size());
  }

  private void read(Records.Cells record) {
    row.begin(record.line());
    if (record.problem() != null) {
      row.problem(record.problem(), null);
      return;
    }
    List<String> cells = record.cells();
    if (!layout.dialect().isWorkbook() && cells.size() != heading.size()) {
      row.misfit();
      return;
    }
    for (int place = 0; place < heading.size(); place++) {
      read(slots[place], place < cells.size() ? cells.get(place) : "");
    }
    for (Map.Entry<String, List<Slot>> value : plan.values().entrySet()) {
      String known = around.value(value.getKey());
      read(value.getValue().toArray(Slot[]::new), known == null ? "" : known);
    }
    if (row.issue == null) {
      plan.rule().apply(row);
    }
  }

  private void read(Slot[] readers, String cell) {
    // What stands astray was found before; a mark in a cell belongs to its text.
    row.quoted = true;
    char[] text = cell.toCharArray();
    for (Slot slot : readers) {
      slot.read(row, text, 0, text.length);
    }
  }

  private void end() throws IOException {
    if (!DeliveredFile.isUnchanged(source)) {
      fault = new FileFault(IssueCode.UNREADABLE_FILE, line, null);
    }
    unverified = rows > 0 && records.endsOpen() && !DeliveredFile.isPacked(Path.of(source.file()));
  }

  @Override
  public String sheet() {
    return sheet;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public FileFault fault() {
    return fault;
  }

  @Override
  public List<Recognition.Oddity> oddities() {
    return unverified
        ? List.of(new Recognition.Oddity(IssueCode.UNVERIFIED_LENGTH, null))
        : List.of();
  }

  @Override
  public ParsedRow faultRow() {
    row.begin(fault.line() == null ? 0 : fault.line());
    row.problem(fault.code(), fault.column());
    return row;
  }

  @Override
  public void close() throws IOException {
    if (records != null) {
      records.close();
    }
  }
}
