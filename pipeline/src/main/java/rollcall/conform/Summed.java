package rollcall.conform;

import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Attendance as far as it is added up already; few rows are never asked for it.
 *
 * @param strips rows of {@link rollcall.table.Strip#FILE_SCHEMA}, as files give them
 * @param others attendance rows of the files that have no strips, as files give them; null where
 *     all have
 */
public record Summed(Supplier<Dataset<Row>> strips, Supplier<Dataset<Row>> others) {}
