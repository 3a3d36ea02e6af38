package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedNumbersTest {
  @ParameterizedTest
  @CsvSource({
    // bits, size, longest run
    "0,  1000, 1",
    "1,  7,    3",
    "1,  8,    20",
    "3,  1000, 1",
    "5,  4099, 40",
    "9,  513,  300",
    "17, 9001, 12",
    "24, 60,   60",
  })
  void parquet_reads_back_what_was_packed(int bits, int size, int longestRun) throws IOException {
    Random random = new Random(bits * 31L + size);
    int[] numbers = new int[size + 100];
    for (int at = 0; at < size; ) {
      int number = bits == 0 ? 0 : random.nextInt(1 << bits);
      for (int end = Math.min(size, at + 1 + random.nextInt(longestRun)); at < end; at++) {
        numbers[at] = number;
      }
    }
    byte[] packed = new PackedNumbers(bits).pack(numbers, size);
    assertThat(packed[0]).isEqualTo((byte) bits);
    var decoder =
        new RunLengthBitPackingHybridDecoder(
            bits, new ByteArrayInputStream(packed, 1, packed.length - 1));
    for (int at = 0; at < size; at++) {
      assertThat(decoder.readInt()).as("number %s", at).isEqualTo(numbers[at]);
    }
  }
}
