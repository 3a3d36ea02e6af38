package rollcall.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Path;
import rollcall.fault.IssueCode;

/** A second, slow pass over a file that failed, to say where. */
final class Diagnosis {
  private static final int BUFFER = 1 << 13;

  private Diagnosis() {}

  /** The place of the first byte that is not valid in the declared encoding. */
  static FileFault badByte(Path file, Layout layout) throws IOException {
    Place place = new Place(layout.dialect().delimiter());
    CharsetDecoder decoder = DeliveredFile.strict(layout.dialect().encoding());
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer text = CharBuffer.allocate(BUFFER);
    try (InputStream in = DeliveredFile.open(file)) {
      boolean end = false;
      while (!end) {
        int length = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = length < 0;
        bytes.position(bytes.position() + Math.max(0, length)).flip();
        CoderResult result = decoder.decode(bytes, text, end);
        text.flip();
        while (text.hasRemaining()) {
          place.follow(text.get());
        }
        if (result.isError()) {
          break;
        }
        text.clear();
        bytes.compact();
      }
    }
    return new FileFault(IssueCode.ENCODING, place.line(), layout.columnAt(place.column()));
  }
}
