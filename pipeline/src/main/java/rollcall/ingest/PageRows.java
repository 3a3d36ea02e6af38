package rollcall.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Rows of one saved page of SS 12000, entity by entity. A row's line is the place of its entity in
 * the page, from 1.
 */
final class PageRows implements DeliveredRows {
  private final RowSource source;
  private final Endpoint endpoint;
  private final List<String> header;
  private final RowPlan plan;
  private final Slot[][] slots;
  private final ParsedRow row;
  private final Queue<Map<String, String>> waiting = new LinkedList<>();
  private InputStream in;
  private JsonParser json;
  private PageCells cells;
  private long entity;
  private long rows;
  private long leftOut;
  private FileFault fault;

  PageRows(RowSource source, PupilKey key) {
    Layout layout = source.layout();
    this.source = source;
    this.endpoint = layout.profile().pages();
    this.header = layout.header();
    this.plan = new RowPlan(layout, key);
    this.slots = plan.slots(layout.places(), header.size());
    this.row = plan.newRow();
  }

  @Override
  public ParsedRow next() throws IOException {
    try {
      while (fault == null && (!waiting.isEmpty() || advance())) {
        Map<String, String> next = waiting.remove();
        rows++;
        if (next != null) {
          read(next);
          return row;
        }
        leftOut++;
      }
    } catch (IOException e) {
      fault = FileFaults.of(e, source, entity == 0 ? null : entity);
    }
    return null;
  }

  /** Takes the next entity's rows; false at the end of the page. */
  private boolean advance() throws IOException {
    if (json == null) {
      open();
    }
    while (waiting.isEmpty()) {
      JsonToken token = json.nextToken();
      if (token == null) {
        if (!DeliveredFile.isUnchanged(source)) {
          throw new IOException("changed");
        }
        return false;
      }
      if (token == JsonToken.START_OBJECT && Page.isEntity(json)) {
        entity++;
        JsonNode read = Page.JSON.readTree(json);
        waiting.addAll(cells.of(endpoint, read));
      }
    }
    return true;
  }

  private void open() throws IOException {
    if (!DeliveredFile.isUnchanged(source)) {
      throw new IOException("changed");
    }
    cells = new PageCells(SchoolData.of(source.references()));
    in = DeliveredFile.open(Path.of(source.file()));
    json = Page.FACTORY.createParser(in);
  }

  private void read(Map<String, String> values) {
    row.begin(entity);
    row.quoted = true;
    for (int place = 0; place < header.size(); place++) {
      char[] text = values.getOrDefault(header.get(place), "").toCharArray();
      for (Slot slot : slots[place]) {
        slot.read(row, text, 0, text.length);
      }
    }
    if (row.issue == null) {
      plan.rule().apply(row);
    }
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public long leftOut() {
    return leftOut;
  }

  @Override
  public FileFault fault() {
    return fault;
  }

  @Override
  public ParsedRow faultRow() {
    row.begin(fault.line() == null ? 0 : fault.line());
    row.problem(fault.code(), fault.column());
    return row;
  }

  @Override
  public void close() throws IOException {
    if (json != null) {
      json.close();
      in.close();
    }
  }
}
