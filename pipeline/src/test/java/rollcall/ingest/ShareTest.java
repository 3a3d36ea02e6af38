package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTest {
  private static List<RowSource> sources(long... bytes) {
    return IntStream.range(0, bytes.length)
        .mapToObj(no -> new RowSource(no, "", "", bytes[no], Instant.EPOCH, null, List.of()))
        .toList();
  }

  private static List<List<Long>> sizes(List<Share> shares) {
    return shares.stream()
        .map(share -> share.sources().stream().map(RowSource::size).toList())
        .toList();
  }

  @Test
  void tiny_files_share_as_many_tasks_as_there_are_processors() {
    assertThat(sizes(Share.of(sources(10, 40, 20, 30), 2)))
        .containsExactlyInAnyOrder(List.of(40L, 10L), List.of(30L, 20L));
  }

  @Test
  void large_files_are_read_alone() {
    long large = 1L << 20;
    assertThat(Share.of(sources(large, large, large, large), 2)).hasSize(4);
  }

  @Test
  void a_single_file_is_one_share() {
    assertThat(Share.of(sources(0), 8)).hasSize(1);
  }
}
