package rollcall.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import rollcall.table.Col;
import rollcall.table.ScannedRows;
import rollcall.table.SettledTerm;

/**
 * Brings the pieces of each pupil together; in each partition the pupils are in the order of their
 * pseudonyms, which is that of their keys as unsigned numbers.
 */
final class ByPupil {
  /** Tasks among which few rows are shared out; each reads all of them. */
  private static final int SHARES = 2;

  private ByPupil() {}

  /** Few rows, sorted in memory: Spark would compile longer than it sorts. */
  static JavaRDD<Gathered> few(
      ScannedRows rosters, ScannedRows attendance, JavaRDD<SettledTerm> settled) {
    JavaRDD<Gathered> shares = share(rosters, attendance, settled, 0);
    for (int share = 1; share < SHARES; share++) {
      shares = shares.union(share(rosters, attendance, settled, share));
    }
    return shares;
  }

  private static JavaRDD<Gathered> share(
      ScannedRows rosters, ScannedRows attendance, JavaRDD<SettledTerm> settled, int share) {
    JavaRDD<InternalRow> delivered =
        Pieces.ofRosters(rosters.part(Col.PUPIL_KEY, share, SHARES))
            .union(Pieces.ofAttendance(attendance.part(Col.PUPIL_KEY, share, SHARES)));
    JavaRDD<InternalRow> all =
        settled == null
            ? delivered
            : delivered.union(
                Pieces.ofSettled(
                    settled.filter(term -> Math.floorMod(term.pupilKey(), SHARES) == share)));
    return all.coalesce(1)
        .mapPartitions(
            pieces -> {
              List<InternalRow> kept = new ArrayList<>();
              pieces.forEachRemaining(piece -> kept.add(piece.copy()));
              kept.sort(Comparator.comparingLong(piece -> piece.getLong(0) ^ Long.MIN_VALUE));
              return alone(kept.iterator());
            });
  }

  /** Any number of pieces, sorted by Spark; reading them again does not sort again. */
  static JavaRDD<InternalRow> sorted(SparkSession spark, JavaRDD<InternalRow> pieces) {
    int partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    return ScannedRows.dataset(spark, pieces, Pieces.SCHEMA)
        .repartition(partitions, col(Col.PUPIL_KEY))
        .sortWithinPartitions(col(Col.PUPIL_KEY).bitwiseXOR(lit(Long.MIN_VALUE)))
        .queryExecution()
        .toRdd()
        .toJavaRDD();
  }

  /** Pupils of sorted pieces. */
  static JavaRDD<Gathered> of(JavaRDD<InternalRow> sorted) {
    return sorted.mapPartitions(ByPupil::alone);
  }

  /** Pupils of pieces that were sorted apart. */
  static JavaRDD<Gathered> of(JavaRDD<InternalRow> sorted, JavaRDD<InternalRow> more) {
    return sorted.zipPartitions(more, Gathered::pupils);
  }

  private static Iterator<Gathered> alone(Iterator<InternalRow> pieces) {
    return Gathered.pupils(pieces, Collections.emptyIterator());
  }
}
