package rollcall.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The unpacked bytes of one part, counted while they are read: no more than the limit is ever
 * unpacked, whatever the archive says about itself. At the end the checksum is compared.
 */
final class XlsxPart extends FilterInputStream {
  private final ZipArchiveEntry entry;
  private final long limit;
  private final XlsxArchive archive;
  private final CRC32 checksum = new CRC32();
  private long unpacked;
  private int piece;

  XlsxPart(InputStream in, ZipArchiveEntry entry, long limit, XlsxArchive archive) {
    super(in);
    this.entry = entry;
    this.limit = limit;
    this.archive = archive;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read < 0) {
      if (checksum.getValue() != entry.getCrc()) {
        throw WorkbookFault.damaged("a part of the workbook does not match its checksum");
      }
      return read;
    }
    count(read);
    checksum.update(buffer, offset, read);
    measure(buffer, offset, read);
    return read;
  }

  private void count(int read) throws WorkbookFault {
    unpacked += read;
    archive.unpacked(read);
    if (unpacked > limit) {
      throw tooLarge(limit);
    }
    boolean free = unpacked <= WorkbookLimits.INFLATION_FREE_BYTES;
    if (!free && unpacked / WorkbookLimits.INFLATION > entry.getCompressedSize()) {
      throw WorkbookFault.unsafe(
          "a part of the workbook grows more than "
              + WorkbookLimits.INFLATION
              + " times when unpacked");
    }
  }

  /** A parser keeps a name or an attribute whole, so none may be long. */
  private void measure(byte[] buffer, int offset, int read) throws WorkbookFault {
    for (int i = offset; i < offset + read; i++) {
      piece = buffer[i] == '<' || buffer[i] == '>' ? 0 : piece + 1;
      if (piece > WorkbookLimits.PIECE_BYTES) {
        throw WorkbookFault.unsafe(
            "a part of the workbook holds a text of more than "
                + WorkbookLimits.PIECE_BYTES
                + " bytes");
      }
    }
  }

  static WorkbookFault tooLarge(long limit) {
    return WorkbookFault.unsafe(
        "a part of the workbook unpacks to more than " + (limit >> 20) + " MB");
  }

  @Override
  public long skip(long count) throws IOException {
    throw new IOException("parts are read from the first to the last byte");
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
