package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IssueReportFailureTest {
  @TempDir private Path temp;

  @Test
  void pages_that_cannot_be_written_are_a_failure_of_the_environment() throws IOException {
    Path noFolder = Files.createFile(temp.resolve("issues"));
    try (SparkSession spark = SparkStart.on(temp, 0)) {
      JavaRDD<Row> none =
          JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(List.of());
      IssueReport report = new IssueReport(spark, List.of(), Map.of());
      Throwable failure = catchThrowable(() -> report.write(none, null, noFolder));
      assertThat(Failures.exitCode(failure)).isEqualTo(60);
      assertThat(failure).hasStackTraceContaining("pages of issues cannot be written");
    }
  }
}
