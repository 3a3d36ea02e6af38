package rollcall.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known from elsewhere than the rows while an export is read from top to bottom. */
final class Surroundings {
  private final Shape shape;
  private final Map<String, String> known = new HashMap<>();
  private String sheet;

  /**
   * At the start of a file.
   *
   * @param fileName with or without folders
   */
  Surroundings(Shape shape, String fileName) {
    this.shape = shape;
    take(Shape.From.FILE, Path.of(fileName).getFileName().toString());
  }

  /** The text of a record: its cells that are not empty, with a blank between them. */
  static String text(Records.Cells record) {
    return record.cells().stream()
        .map(Characters::heading)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private boolean take(Shape.From from, String text) {
    boolean taken = false;
    for (Shape.Value value : shape.from(from)) {
      String found = value.in(text).orElse(null);
      if (found != null) {
        known.put(value.name(), found);
        taken = true;
      }
    }
    return taken;
  }

  /** A sheet begins: what the one before it said is forgotten. */
  void begin(String name) {
    sheet = name;
    shape.from(Shape.From.PREAMBLE).forEach(value -> known.remove(value.name()));
    shape.from(Shape.From.SECTION).forEach(value -> known.remove(value.name()));
    if (sheet != null) {
      take(Shape.From.SHEET, sheet);
    }
  }

  /** A record that stands before the first heading. */
  void before(Records.Cells record) {
    String text = text(record);
    take(Shape.From.PREAMBLE, text);
    take(Shape.From.SECTION, text);
  }

  /** Whether a record among the rows is no row: a section's, whose value is taken, or a footer. */
  boolean isNoRow(Records.Cells record) {
    return take(Shape.From.SECTION, text(record))
        || record.cells().stream().map(Characters::heading).anyMatch(shape::isFooter);
  }

  /** The value of a name; null where it is not known here. */
  String value(String name) {
    return known.get(name);
  }

  /** Names whose values are known, and those that sections will tell. */
  List<String> namesKnown() {
    return shape.values().stream()
        .filter(value -> value.from() == Shape.From.SECTION || known.containsKey(value.name()))
        .map(Shape.Value::name)
        .toList();
  }
}
