package rollcall.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The content of a packed file, as long as it stays in proportion to the file. */
public final class Unpacked extends FilterInputStream {
  /** So much is unpacked before any proportion is looked at. */
  private static final long FREE_BYTES = 64L << 20;

  /** Rows of attendance pack to a thirtieth or so; a thousandth is the most that gzip can do. */
  private static final int MOST_TIMES = 200;

  private final Packed packed;
  private long unpacked;

  private Unpacked(Packed packed, int buffer) throws IOException {
    super(new GZIPInputStream(packed, buffer));
    this.packed = packed;
  }

  /** Unpacks a stream; {@link Unsafe} is thrown when it goes on and on. */
  public static Unpacked of(InputStream raw, int buffer) throws IOException {
    return new Unpacked(new Packed(raw), buffer);
  }

  /** The file was made to fill whoever unpacks it. */
  public static final class Unsafe extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Packed extends FilterInputStream {
    private long read;

    Packed(InputStream raw) {
      super(raw);
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      read += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      read += Math.max(0, count);
      return count;
    }
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    return counted(one < 0 ? -1 : 1) < 0 ? -1 : one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return counted(in.read(buffer, offset, length));
  }

  private int counted(int count) throws IOException {
    unpacked += Math.max(0, count);
    if (unpacked > FREE_BYTES && unpacked > MOST_TIMES * packed.read) {
      throw new Unsafe();
    }
    return count;
  }
}
