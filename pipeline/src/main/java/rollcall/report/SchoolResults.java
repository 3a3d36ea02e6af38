package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Grid;
import rollcall.table.OutcomeCol;

/**
 * Measures of school results, all of them in one table with those who could rise: a share that rose
 * says nothing by itself, since full marks cannot rise.
 */
final class SchoolResults {
  private final List<ChangeSeries> results;
  private final ProgrammeFigures programme;
  private final ProgrammeWords words;
  private final Material m;
  private final Numbers n;

  private SchoolResults(List<ChangeSeries> results) {
    this.results = results;
    this.programme = results.get(0).programme();
    this.words = programme.words();
    this.m = programme.m();
    this.n = programme.n();
  }

  /** The table of one source and pair of occasions. */
  static Grid of(List<ChangeSeries> results) {
    return new SchoolResults(results).grid();
  }

  private Grid grid() {
    ChangeSeries first = results.get(0);
    List<List<Cell>> rows = new ArrayList<>();
    for (ChangeSeries result : results) {
      for (Values row : result.rows()) {
        boolean shown =
            ProgrammeFigures.isAll(row)
                || ProgrammeFigures.isOf(row, OutcomeMember.ENTRY)
                || ProgrammeFigures.isOf(row, OutcomeMember.GENDER);
        if (shown) {
          rows.add(row(row));
        }
      }
    }
    String source = words.source(first.source());
    String occasions = Names.inSentence(words.occasions(first.all()));
    return new Grid(
        first.id() + "-results",
        title(),
        m.t("results.caption", source, occasions, first.attrition()),
        heads(),
        rows,
        List.of(m.t("results.note"), m.t("symbols.note", Numbers.SMALL_BASE)),
        false);
  }

  /** How many measures have a better and how many a worse mean. */
  private String title() {
    long better = results.stream().filter(result -> meanChange(result) > 0).count();
    long worse = results.stream().filter(result -> meanChange(result) < 0).count();
    String key = better > worse ? "better" : worse > better ? "worse" : "even";
    return m.t("results.title." + key, worse, better, results.size());
  }

  /** Zero where the change is smaller than the registry's limit of no change. */
  private double meanChange(ChangeSeries result) {
    double change = result.all().number(OutcomeCol.MEAN_CHANGE);
    double limit = programme.rules().measure(result.measure()).unchangedBelow().doubleValue();
    return Math.abs(change) < limit ? 0 : change;
  }

  private List<String> heads() {
    return List.of(
        m.t("change.head.measure"),
        m.t("outcome.head.group"),
        m.t("change.head.both"),
        m.t("change.head.from"),
        m.t("change.head.to"),
        m.t("change.head.change"),
        m.t("change.head.better"),
        m.t("results.head.able"),
        m.t("change.head.worse"),
        m.t("outcome.head.conclusion"));
  }

  private List<Cell> row(Values row) {
    long both = row.count(OutcomeCol.WITH_BOTH);
    Long able = row.whole(OutcomeCol.ABLE_TO_IMPROVE);
    return List.of(
        Cell.text(words.measure(row)),
        Cell.text(words.group(row)),
        Cell.number(m.t("number.of", n.count(both), n.count(row.count(OutcomeCol.PARTICIPANTS)))),
        Cell.number(words.mean(row, OutcomeCol.MEAN_FROM)),
        Cell.number(words.mean(row, OutcomeCol.MEAN_TO)),
        Cell.number(words.change(row, OutcomeCol.MEAN_CHANGE)),
        Cell.number(n.partOf(row.count(OutcomeCol.INCREASED), both)),
        Cell.number(able == null ? "–" : n.partOf(row.count(OutcomeCol.INCREASED), able)),
        Cell.number(n.partOf(row.count(OutcomeCol.DECREASED), both)),
        Cell.text(words.conclusion(row)));
  }
}
