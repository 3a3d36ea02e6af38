package rollcall.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;

/** Which rows of a column have a value, as runs: Parquet's definition levels. */
final class Levels {
  private static final byte[] VALUE = {1};
  private static final byte[] NULL = {0};

  /** Lengths of runs by turns, of values first. */
  private int[] runs = new int[16];

  private int last;
  private int rows;
  private int nulls;

  void add(boolean hasValue, int count) {
    boolean ofValues = last % 2 == 0;
    if (hasValue != ofValues) {
      last++;
      if (last == runs.length) {
        runs = Arrays.copyOf(runs, 2 * runs.length);
      }
      runs[last] = 0;
    }
    runs[last] += count;
    rows += count;
    nulls += hasValue ? 0 : count;
  }

  int rows() {
    return rows;
  }

  int nulls() {
    return nulls;
  }

  /** The runs as Parquet writes them: twice the length, then the level. */
  BytesInput bytes() {
    List<BytesInput> bytes = new ArrayList<>();
    for (int run = 0; run <= last; run++) {
      if (runs[run] > 0) {
        bytes.add(BytesInput.fromUnsignedVarInt(runs[run] << 1));
        bytes.add(BytesInput.from(run % 2 == 0 ? VALUE : NULL));
      }
    }
    return BytesInput.concat(bytes);
  }
}
