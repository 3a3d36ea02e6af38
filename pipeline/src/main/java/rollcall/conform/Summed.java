package rollcall.conform;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Attendance as far as it is added up already.
 *
 * @param strips rows of {@link rollcall.table.Strip#FILE_SCHEMA}, as files give them
 * @param others attendance rows of the files that have no strips, as files give them
 */
public record Summed(Dataset<Row> strips, Dataset<Row> others) {}
