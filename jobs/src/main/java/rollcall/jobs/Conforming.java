package rollcall.jobs;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.conform.Conformed;
import rollcall.conform.DeliveryOrder;
import rollcall.conform.SameRun;
import rollcall.ingest.Kind;
import rollcall.measure.Measured;
import rollcall.table.Chunks;
import rollcall.table.ConformedPupil;
import rollcall.table.Pupil;

/**
 * From accepted deliveries to conformed pupils: rows of the terms that something new touches,
 * beside what the current release settled.
 */
final class Conforming {
  private final Computation.Basis basis;
  private final ParsedFiles parsed;
  private final RunLog log;

  /**
   * Rows checked, counted and brought together by pupil.
   *
   * @param kept pupils, which are read several times
   * @param contradictions files of one run that contradict each other, by term
   * @param attendance rows of the deliveries that were looked at
   * @param settled what was not looked at
   */
  record Checked(
      JavaRDD<List<Pupil>> kept,
      Account account,
      Map<Integer, Set<List<Integer>>> contradictions,
      Dataset<Row> attendance,
      SettledRelease settled) {
    JavaRDD<Pupil> pupils() {
      return kept.flatMap(List::iterator);
    }
  }

  Conforming(Computation.Basis basis, ParsedFiles parsed, RunLog log) {
    this.basis = basis;
    this.parsed = parsed;
    this.log = log;
  }

  /**
   * Conforms what the current release does not settle. Files of one run that contradict each other
   * are told apart and looked at again.
   *
   * @param current null to conform everything
   * @param meaning what every number depends on beside deliveries
   * @throws AmbiguousOrder when nothing tells which of them is newer
   */
  Checked checked(Path current, List<Object> meaning) throws Exception {
    Settling settling =
        new Settling(
            current,
            new TermFingerprints(
                parsed.ledger(), basis.calendar(), basis.asOf(), basis.rules().replaces()),
            meaning);
    if (current != null) {
      log.note(settling.summary());
    }
    try {
      Open open = open(new SettledRelease(parsed.spark(), settling));
      return log.phase("conform", () -> checked(open));
    } catch (RanksChanged e) {
      log.note("Files of one run contradict each other in another way than before: all is read.");
      return checked(null, meaning);
    }
  }

  /**
   * What has to be looked at.
   *
   * @param attendance rows of the deliveries that speak of terms which are not settled
   * @param files of these rows
   * @param rosters rows of all rosters, or the enrolments that hold
   */
  private record Open(
      Dataset<Row> attendance, List<String> files, Dataset<Row> rosters, SettledRelease settled) {}

  private Open open(SettledRelease settled) {
    List<String> files = parsed.acceptedFiles(Kind.ATTENDANCE, settled.settling().unread());
    Dataset<Row> enrolments = settled.rosters();
    return new Open(
        parsed.rows(Kind.ATTENDANCE, files),
        files,
        enrolments == null ? basis.rosters() : enrolments,
        settled);
  }

  private Checked checked(Open open) throws AmbiguousOrder, RanksChanged {
    Checked checked = checked(open, basis.orders());
    SameRun sameRun = ranked(open.settled(), checked.contradictions().values());
    if (!sameRun.ambiguous().isEmpty()) {
      throw new AmbiguousOrder(sameRun.ambiguous());
    }
    if (sameRun.orders().equals(basis.orders())) {
      return checked;
    }
    checked.kept().unpersist();
    Checked again = checked(open, sameRun.orders());
    return new Checked(
        again.kept(), again.account(), checked.contradictions(), open.attendance(), open.settled());
  }

  /** The order of files that contradict each other, which is that of the settled terms too. */
  private SameRun ranked(SettledRelease settled, Collection<Set<List<Integer>>> contradictions)
      throws RanksChanged {
    SameRun now =
        SameRun.ranked(
            basis.orders(), contradictions.stream().flatMap(Set::stream).distinct().toList());
    if (!settled.settling().terms().isEmpty()) {
      SameRun then = SameRun.ranked(basis.orders(), settled.allContradictions());
      if (!then.orders().equals(now.orders())) {
        throw new RanksChanged();
      }
    }
    return now;
  }

  private Checked checked(Open open, List<DeliveryOrder> orders) {
    SettledRelease settled = open.settled();
    JavaRDD<ConformedPupil> conformed =
        new Conformed(
                open.attendance(),
                FileSums.of(
                    parsed.spark(), open.files(), parsed.folder(), basis.calendar(), basis.rules()),
                open.rosters(),
                basis.calendar(),
                basis.rules(),
                basis.asOf())
            .beside(settled.rows())
            .byPupil(orders);
    JavaRDD<List<Pupil>> kept =
        Chunks.kept(Measured.byPupil(conformed, basis.calendar(), basis.asOf()));
    Account account =
        Account.of(kept.flatMap(List::iterator), settled.fates(), settled.contradictions());
    return new Checked(kept, account, account.contradictions(), open.attendance(), settled);
  }
}
