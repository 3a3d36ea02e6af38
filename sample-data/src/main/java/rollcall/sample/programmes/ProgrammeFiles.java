package rollcall.sample.programmes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rollcall.sample.CsvFile;
import rollcall.sample.SampleSummary;

/** The files of one programme, one of each kind that it has a row of. */
final class ProgrammeFiles implements AutoCloseable {
  private final Path folder;
  private final String label;
  private final String programme;
  private final Map<ProgrammeKind, CsvFile> open = new EnumMap<>(ProgrammeKind.class);

  /**
   * Nothing is written before the first row.
   *
   * @param label stands in the files' names
   * @param programme stands in every row
   */
  ProgrammeFiles(Path folder, String label, String programme) {
    this.folder = folder;
    this.label = label;
    this.programme = programme;
  }

  /**
   * Writes a row.
   *
   * @param values of every column of the kind after the programme, in order; null = empty
   */
  void row(ProgrammeKind kind, Object... values) throws IOException {
    if (values.length != kind.columns()) {
      throw new IllegalArgumentException(
          kind.label() + " has " + kind.columns() + " columns, not " + values.length);
    }
    CsvFile file = open.get(kind);
    if (file == null) {
      file = new CsvFile(folder.resolve(kind.fileName(label)), kind.label(), kind.header());
      open.put(kind, file);
    }
    file.field(programme);
    for (Object value : values) {
      file.field(value == null ? "" : value.toString());
    }
    file.endRow();
  }

  List<SampleSummary.WrittenFile> finish() throws IOException {
    List<SampleSummary.WrittenFile> finished = new ArrayList<>();
    for (CsvFile file : open.values()) {
      finished.add(file.finish());
    }
    return finished;
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : open.values()) {
      file.close();
    }
  }
}
