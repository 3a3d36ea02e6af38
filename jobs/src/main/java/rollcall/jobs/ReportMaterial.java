package rollcall.jobs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.publish.ReleaseDraft;
import rollcall.report.ReportFacts;
import rollcall.report.ReportInput;
import rollcall.table.DeliveryTables;
import rollcall.table.Table;
import rollcall.table.Term;

/** Gathers what the report of a release is made of. */
final class ReportMaterial {
  private final Provision provision;
  private final Computation.Basis basis;
  private final Computation.Outcome outcome;
  private final Ledgered accounts;
  private final Reference reference;

  ReportMaterial(
      Provision provision,
      Computation.Basis basis,
      Computation.Outcome outcome,
      Ledgered accounts,
      Reference reference) {
    this.provision = provision;
    this.basis = basis;
    this.outcome = outcome;
    this.accounts = accounts;
    this.reference = reference;
  }

  ReportInput input(ReleaseDraft draft, String contentHash) {
    Map<Table, List<Row>> figures = new LinkedHashMap<>(outcome.figures().tables());
    figures.putAll(outcome.programmes());
    figures.put(DeliveryTables.DELIVERIES, accounts.deliveries());
    ReportFacts.Provenance provenance =
        new ReportFacts.Provenance(
            draft.id(), draft.parent(), contentHash, Version.program(), provision.key().id());
    List<Term> complete = outcome.figures().completeTerms();
    ReportFacts facts =
        new ReportFacts(
            basis.asOf(),
            headlineYear(complete),
            complete,
            runningTerm(complete),
            provision.request().demoKey(),
            provenance);
    return new ReportInput(
        figures,
        accounts.issueCounts(),
        outcome.targetGroups(),
        outcome.warned(),
        QualityNotes.counted(reference.notes(), basis.boundaries(), basis.boundaryDate()),
        reference.schools(),
        provision.rules(),
        provision.loaded().outcome(),
        provision.loaded().effective(),
        facts);
  }

  /** The newest school year whose terms are all complete; null while there is none. */
  private String headlineYear(List<Term> complete) {
    return complete.stream()
        .map(Term::schoolYear)
        .filter(
            year -> complete.stream().filter(term -> term.schoolYear().equals(year)).count() == 2)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private Term runningTerm(List<Term> complete) {
    LocalDate asOf = basis.asOf();
    return basis.calendar().terms().stream()
        .filter(
            term ->
                !term.start().isAfter(asOf)
                    && !term.end().isBefore(asOf)
                    && !complete.contains(term))
        .findFirst()
        .orElse(null);
  }
}
