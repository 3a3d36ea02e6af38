package rollcall.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import rollcall.fault.IssueCode;
import rollcall.table.Unpacked;

/** Tells what spoils a file from how its reading ended. */
final class FileFaults {
  private FileFaults() {}

  /** The fault of a page of JSON, where it is and without anything that it says. */
  static FileFault ofJson(IOException failure) {
    if (failure instanceof JsonProcessingException json && json.getLocation() != null) {
      return new FileFault(IssueCode.UNREADABLE_FILE, (long) json.getLocation().getLineNr(), null);
    }
    boolean cut = failure instanceof EOFException;
    return new FileFault(cut ? IssueCode.TRUNCATED_GZIP : IssueCode.UNREADABLE_FILE, null, null);
  }

  /**
   * The fault behind a failure.
   *
   * @param line line that was read last; null before the first
   */
  static FileFault of(IOException failure, RowSource source, Long line) throws IOException {
    if (failure instanceof CharacterCodingException) {
      return Diagnosis.badByte(Path.of(source.file()), source.layout());
    }
    if (failure instanceof WorkbookFault workbook) {
      return workbook.fileFault();
    }
    IssueCode code =
        failure instanceof EOFException
            ? IssueCode.TRUNCATED_GZIP
            : failure instanceof Unpacked.Unsafe
                ? IssueCode.UNSAFE_ARCHIVE
                : IssueCode.UNREADABLE_FILE;
    return new FileFault(code, line, null);
  }
}
