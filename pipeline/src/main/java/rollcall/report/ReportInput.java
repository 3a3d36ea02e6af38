package rollcall.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.rules.OutcomeRules;
import rollcall.rules.Rules;
import rollcall.table.SchoolEntry;
import rollcall.table.Table;

/**
 * Everything that the reports of one release are made of; nothing else is read.
 *
 * @param figures rows with schema of the tables of figures and of {@code deliveries}; a table that
 *     is missing counts as empty
 * @param issues problems of the deliveries, counted
 * @param targetGroups members of target groups, counted by term
 * @param warned pupils of the running term, counted by whether they are warned of; empty where
 *     nothing can be computed
 * @param quality quality notes, counted
 * @param schools the schools file, for names; a school that it does not hold is called by its code
 * @param rules the definitions in force
 * @param outcomeRules measures, bands and limits of programmes' follow-up
 * @param effectiveRules the same as JSON, printed as an appendix
 */
public record ReportInput(
    Map<Table, List<Row>> figures,
    List<IssueCount> issues,
    List<TargetGroupCount> targetGroups,
    List<WarnedCount> warned,
    List<QualityCount> quality,
    List<SchoolEntry> schools,
    Rules rules,
    OutcomeRules outcomeRules,
    JsonNode effectiveRules,
    ReportFacts facts) {
  public ReportInput {
    figures = Map.copyOf(figures);
    issues = List.copyOf(issues);
    targetGroups = List.copyOf(targetGroups);
    warned = List.copyOf(warned);
    quality = List.copyOf(quality);
    schools = List.copyOf(schools);
  }
}
