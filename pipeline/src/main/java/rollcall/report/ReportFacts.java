package rollcall.report;

import java.time.LocalDate;
import java.util.List;
import rollcall.table.Term;

/**
 * What a release is about.
 *
 * @param asOf rows after this date are not counted
 * @param headlineYear newest school year whose terms are both complete; null while there is none
 * @param completeTerms terms that are wholly delivered, by start date
 * @param runningTerm the term that as-of lies in while it is not complete; null between terms
 * @param synthetic whether the pupils are invented: the key is the public one of the sample
 * @param provenance where the release comes from; printed in the footer alone
 */
public record ReportFacts(
    LocalDate asOf,
    String headlineYear,
    List<Term> completeTerms,
    Term runningTerm,
    boolean synthetic,
    Provenance provenance) {
  public ReportFacts {
    completeTerms = List.copyOf(completeTerms);
  }

  /**
   * What may differ between two releases with the same figures.
   *
   * @param parentId the release before; null for the first
   * @param contentHash SHA-256 over the measure tables
   * @param keyId id of the key of the pseudonyms, never the key
   */
  public record Provenance(
      String releaseId, String parentId, String contentHash, String codeVersion, String keyId) {}
}
