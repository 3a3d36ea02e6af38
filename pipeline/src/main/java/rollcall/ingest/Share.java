package rollcall.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.sql.connector.read.InputPartition;

/** Deliveries that one task reads: a task for each small file would cost more than its rows. */
record Share(List<RowSource> sources) implements InputPartition {
  /** Less is not worth a task of its own. */
  private static final long LEAST_BYTES = 256 << 10;

  /** Shares for each processor, so that none waits long for the last one. */
  private static final int FOR_EACH = 8;

  private long bytes() {
    return sources.stream().mapToLong(RowSource::size).sum();
  }

  /** Deals deliveries out in shares of about the same size; the largest go first. */
  static List<Share> of(List<RowSource> sources, int processors) {
    long bytes = sources.stream().mapToLong(RowSource::size).sum();
    long shares = Math.max(processors, Math.min(bytes / LEAST_BYTES, FOR_EACH * processors));
    PriorityQueue<Share> queue = new PriorityQueue<>(Comparator.comparingLong(Share::bytes));
    for (int i = 0; i < Math.min(shares, sources.size()); i++) {
      queue.add(new Share(new ArrayList<>()));
    }
    sources.stream()
        .sorted(Comparator.comparingLong(RowSource::size).reversed())
        .forEach(
            source -> {
              Share least = queue.remove();
              least.sources.add(source);
              queue.add(least);
            });
    return queue.stream().sorted(Comparator.comparingLong(Share::bytes).reversed()).toList();
  }
}
