package rollcall.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import rollcall.conform.StripDigest;
import rollcall.conform.Summed;
import rollcall.ingest.Curation;
import rollcall.ingest.Kind;
import rollcall.publish.InputsFingerprint;
import rollcall.rules.Rules;
import rollcall.table.Digest;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/**
 * Sums of a file's attendance rows, kept beside its parsed rows. They hold for the terms and rules
 * under which the file was parsed; under others the rows are read again.
 */
final class FileSums {
  private static final int NAME_DIGITS = 12;

  private FileSums() {}

  /** What is added up while files are parsed; null while no terms are known. */
  static Digest of(List<Term> terms, Rules rules) {
    return terms.isEmpty() ? null : of(TermCalendar.of(terms), rules);
  }

  private static Digest of(TermCalendar calendar, Rules rules) {
    String meaning = InputsFingerprint.ofText(StripDigest.meaning(calendar, rules));
    return new StripDigest("strips-" + meaning.substring(0, NAME_DIGITS), calendar, rules);
  }

  /** Sums of parsed files, and the rows of those whose sums do not hold. */
  static Summed of(
      SparkSession spark, List<String> files, Path curated, TermCalendar calendar, Rules rules) {
    Digest digest = of(calendar, rules);
    Map<String, String> digests = Curation.digests(files, digest, curated);
    List<String> others = new ArrayList<>(files);
    others.removeAll(digests.keySet());
    return new Summed(
        () -> Curation.rows(spark, digest, digests.values(), curated),
        others.isEmpty() ? null : () -> Curation.rows(spark, Kind.ATTENDANCE, others, curated));
  }
}
