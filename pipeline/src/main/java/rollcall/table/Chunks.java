package rollcall.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows kept for later passes in lists of many. Spark estimates the size of what it keeps again and
 * again, element by element, which for single pupils takes longer than to judge them.
 */
public final class Chunks {
  /** Of a list as long as this Spark measures a sample. */
  private static final int SIZE = 4096;

  private Chunks() {}

  /**
   * Rows of which some thousands are one element; kept in memory, and on disk where that is full.
   */
  public static <T> JavaRDD<List<T>> kept(JavaRDD<T> rows) {
    JavaRDD<List<T>> chunks = rows.mapPartitions(Chunks::of);
    return chunks.persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static <T> Iterator<List<T>> of(Iterator<T> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public List<T> next() {
        List<T> chunk = new ArrayList<>();
        do {
          chunk.add(rows.next());
        } while (chunk.size() < SIZE && rows.hasNext());
        return chunk;
      }
    };
  }
}
