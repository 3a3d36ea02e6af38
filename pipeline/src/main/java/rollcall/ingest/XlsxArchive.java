package rollcall.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of an .xlsx, each unpacked only when it is read and only up to its limit. The file is
 * opened once, so it cannot be swapped between checks and reading. Nothing is written to disk.
 */
final class XlsxArchive implements Closeable {
  private static final Pattern MISLEADING =
      Pattern.compile("(^|.*[/\\\\])\\.\\.([/\\\\].*|$)|[/\\\\].*|[A-Za-z]:.*|.*\\p{Cntrl}.*");

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
  private long unpacked;

  private XlsxArchive(ZipFile zip) {
    this.zip = zip;
  }

  /** Reads of a channel, counted until the list of entries is known. */
  private static final class CountedChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private long allowed = WorkbookLimits.DIRECTORY_BYTES;

    CountedChannel(SeekableByteChannel file) {
      this.file = file;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      int read = file.read(into);
      allowed -= Math.max(read, 0);
      if (allowed < 0) {
        throw WorkbookFault.unsafe("the archive's list of entries is too long");
      }
      return read;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      return file.write(from);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public boolean isOpen() {
      return file.isOpen();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  static XlsxArchive open(Path file) throws IOException {
    CountedChannel channel =
        new CountedChannel(
            FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    try {
      XlsxArchive archive = new XlsxArchive(zip(channel));
      channel.allowed = Long.MAX_VALUE;
      archive.checkEntries();
      return archive;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static ZipFile zip(SeekableByteChannel channel) throws IOException {
    try {
      return ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    } catch (WorkbookFault e) {
      throw e;
    } catch (IOException e) {
      throw WorkbookFault.damaged("the workbook's archive has no readable list of entries");
    }
  }

  private void checkEntries() throws WorkbookFault {
    long declared = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (entries.size() == WorkbookLimits.ENTRIES) {
        throw WorkbookFault.unsafe(
            "the archive has more than " + WorkbookLimits.ENTRIES + " entries");
      }
      if (MISLEADING.matcher(entry.getName()).matches() || entry.isUnixSymlink()) {
        throw WorkbookFault.unsafe("an entry of the archive points outside of it");
      }
      if (entries.put(key(entry.getName()), entry) != null) {
        throw WorkbookFault.unsafe("the archive holds an entry twice");
      }
      declared += Math.max(0, entry.getSize());
    }
    if (declared > WorkbookLimits.ALL_PARTS_BYTES || declared < 0) {
      throw tooLarge();
    }
  }

  /**
   * Opens a part.
   *
   * @param limit unpacked bytes it may have
   * @return null where the archive has no such part
   */
  InputStream part(String name, long limit) throws IOException {
    ZipArchiveEntry entry = entries.get(key(name));
    if (entry == null) {
      return null;
    }
    boolean usual = entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
    if (entry.getGeneralPurposeBit().usesEncryption() || !usual) {
      throw WorkbookFault.unreadable(
          "the archive is encrypted or packed in an unusual way; save the workbook anew in Excel");
    }
    if (entry.getSize() > limit) {
      throw XlsxPart.tooLarge(limit);
    }
    return new XlsxPart(zip.getInputStream(entry), entry, limit, this);
  }

  /** Takes unpacked bytes into account. */
  void unpacked(int bytes) throws WorkbookFault {
    unpacked += bytes;
    if (unpacked > WorkbookLimits.ALL_PARTS_BYTES) {
      throw tooLarge();
    }
  }

  private static WorkbookFault tooLarge() {
    return WorkbookFault.unsafe(
        "the workbook unpacks to more than " + (WorkbookLimits.ALL_PARTS_BYTES >> 20) + " MB");
  }

  /** Names of parts do not differ in case alone. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
