package rollcall.ingest;

import java.util.Arrays;
import org.apache.parquet.column.values.bitpacking.BytePacker;
import org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Row numbers of a dictionary in Parquet's hybrid of runs and packed bits, behind one byte with
 * their width. Values are taken eight at a time; eight or more equal ones become a run.
 */
final class PackedNumbers {
  private static final int GROUP = 8;

  /** Groups whose count still fits into one byte. */
  private static final int MOST_GROUPS = 63;

  private final int bits;
  private final BytePacker packer;
  private byte[] bytes = new byte[1 << 10];
  private int used;

  /** Position of the count of the packed groups that are being added; -1 where none are. */
  private int packed = -1;

  private int groups;

  PackedNumbers(int bits) {
    this.bits = bits;
    this.packer = Packer.LITTLE_ENDIAN.newBytePacker(bits);
    put(bits);
  }

  /** The first numbers of an array, which may be shorter than whole groups. */
  byte[] pack(int[] numbers, int size) {
    int at = 0;
    while (at < size) {
      int run = run(numbers, at, size);
      if (run >= GROUP) {
        addRun(numbers[at], run);
        at += run;
      } else {
        addGroup(
            at + GROUP <= size ? numbers : Arrays.copyOfRange(numbers, at, at + GROUP),
            at + GROUP <= size ? at : 0);
        at += GROUP;
      }
    }
    endGroups();
    return Arrays.copyOf(bytes, used);
  }

  private static int run(int[] numbers, int from, int size) {
    int at = from + 1;
    while (at < size && numbers[at] == numbers[from]) {
      at++;
    }
    return at - from;
  }

  private void addRun(int number, int length) {
    endGroups();
    for (int rest = length << 1; ; rest >>>= 7) {
      put(rest < 0x80 ? rest : rest & 0x7f | 0x80);
      if (rest < 0x80) {
        break;
      }
    }
    for (int shift = 0; shift < bits; shift += Byte.SIZE) {
      put(number >>> shift);
    }
  }

  private void addGroup(int[] numbers, int from) {
    if (packed < 0) {
      packed = used;
      groups = 0;
      put(0);
    }
    makeRoom(bits);
    packer.pack8Values(numbers, from, bytes, used);
    used += bits;
    groups++;
    if (groups == MOST_GROUPS) {
      endGroups();
    }
  }

  private void endGroups() {
    if (packed >= 0) {
      bytes[packed] = (byte) (groups << 1 | 1);
      packed = -1;
    }
  }

  private void put(int value) {
    makeRoom(1);
    bytes[used++] = (byte) value;
  }

  private void makeRoom(int more) {
    if (used + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
    }
  }
}
