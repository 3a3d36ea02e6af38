package rollcall.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import rollcall.conform.TermDays;
import rollcall.publish.FigureFile;
import rollcall.publish.InputsFingerprint;
import rollcall.table.Participant;
import rollcall.table.ScannedRows;
import rollcall.table.SettledTables;
import rollcall.table.Term;

/**
 * What every usable row of the participants' schools says, replaced ones too, by school, class and
 * term: absent minutes, rows of absence over a part of their minutes, and those of whole hours. One
 * job over what is looked at in a store with programmes; settled terms stand as they were.
 */
final class DeliveredClasses {
  private final Computation.Basis basis;
  private final Conforming.Checked checked;
  private final Set<String> schools;

  DeliveredClasses(Computation.Basis basis, Conforming.Checked checked) {
    this.basis = basis;
    this.checked = checked;
    this.schools = schoolsOf(basis.programmeTables().files().participants().stream());
  }

  /** Schools of the participants who started. */
  static Set<String> schoolsOf(Stream<Participant> participants) {
    return participants
        .filter(Participant::started)
        .map(Participant::schoolUnitCode)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Equal where the same is asked of the same schools. */
  String fingerprint() {
    return InputsFingerprint.ofText(schools + " " + roundMinutes());
  }

  private int roundMinutes() {
    return basis.programmeTables().rules().stability().roundMinutes();
  }

  /** Rows of {@link SettledTables#SETTLED_CLASS}. */
  List<Row> rows() {
    Settling settling = checked.settled().settling();
    boolean same = settling.before() != null && fingerprint().equals(settling.before().classes());
    Set<Integer> settled = same ? settling.terms() : Set.of();
    List<Row> rows = new ArrayList<>();
    if (!settled.isEmpty()) {
      Set<String> names = settled.stream().map(settling::name).collect(Collectors.toSet());
      FigureFile.read(settling.release(), SettledTables.SETTLED_CLASS).stream()
          .filter(row -> names.contains(row.getString(2) + "/" + row.getString(3)))
          .forEach(rows::add);
    }
    if (!schools.isEmpty()) {
      counted(same ? checked.attendance() : basis.attendance())
          .forEach(
              (term, sums) -> {
                if (!settled.contains(term.termNo())) {
                  rows.add(row(term, sums));
                }
              });
    }
    return rows;
  }

  private Row row(ClassPass.ClassTerm of, long[] sums) {
    Term term = basis.calendar().terms().get(of.termNo());
    Object[] values = {
      of.school(), of.group(), term.schoolYear(), term.term(), sums[0], sums[1], sums[2]
    };
    return new GenericRowWithSchema(values, SettledTables.SETTLED_CLASS.schema());
  }

  private Map<ClassPass.ClassTerm, long[]> counted(Dataset<Row> attendance) {
    ScannedRows rows = ScannedRows.of(attendance, ClassPass.COLUMNS.stream());
    ClassPass pass = new ClassPass(schools, new TermDays(basis.calendar()), roundMinutes(), rows);
    return rows.rows().mapPartitions(pass).fold(new HashMap<>(), ClassPass::added);
  }
}
