package rollcall.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.util.CollectionAccumulator;

/**
 * The rows of several deliveries of one kind as a table of Spark. A partition holds whole
 * deliveries, one after the other.
 */
final class DeliveryTable implements SupportsRead {
  private final List<Share> shares;
  private final StructType schema;
  private final PupilKey key;
  private final CollectionAccumulator<ReadResult> results;

  /** A table in these partitions; the results get what each delivery's reader met. */
  DeliveryTable(
      List<Share> shares,
      StructType schema,
      PupilKey key,
      CollectionAccumulator<ReadResult> results) {
    this.shares = List.copyOf(shares);
    this.schema = schema;
    this.key = key;
    this.results = results;
  }

  StructType rowSchema() {
    return schema;
  }

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public Column[] columns() {
    return Arrays.stream(schema.fields())
        .map(field -> Column.create(field.name(), field.dataType(), field.nullable()))
        .toArray(Column[]::new);
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    return new Columns(schema);
  }

  /** Learns which columns are asked for. */
  private final class Columns implements SupportsPushDownRequiredColumns {
    private StructType asked;

    Columns(StructType asked) {
      this.asked = asked;
    }

    @Override
    public void pruneColumns(StructType required) {
      asked = required;
    }

    @Override
    public Scan build() {
      return new Reading(asked);
    }
  }

  /** Reads the columns that are asked for. */
  private final class Reading implements Scan, Batch {
    private final StructType asked;

    Reading(StructType asked) {
      this.asked = asked;
    }

    @Override
    public StructType readSchema() {
      return asked;
    }

    @Override
    public String description() {
      return name();
    }

    @Override
    public Batch toBatch() {
      return this;
    }

    @Override
    public ColumnarSupportMode columnarSupportMode() {
      return ColumnarSupportMode.SUPPORTED;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      return shares.toArray(InputPartition[]::new);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      return new DeliveryReaderFactory(asked, key, results);
    }
  }
}
