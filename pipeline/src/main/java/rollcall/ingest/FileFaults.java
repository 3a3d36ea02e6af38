package rollcall.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import rollcall.fault.IssueCode;
import rollcall.table.Unpacked;

/** Tells what spoils a file from how its reading ended. */
final class FileFaults {
  private FileFaults() {}

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
