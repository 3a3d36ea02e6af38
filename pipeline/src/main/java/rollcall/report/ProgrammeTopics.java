package rollcall.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rollcall.report.Block.Grid;
import rollcall.table.OutcomeCol;
import rollcall.table.OverviewTables;

/**
 * Measures of a topic, all of them in one table with those who could rise: a share that rose says
 * nothing by itself, since full marks cannot rise.
 */
final class ProgrammeTopics {
  private static final List<String> GROUPS = List.of(OutcomeMember.ENTRY, OutcomeMember.GENDER);

  private final List<ChangeSeries> series;
  private final ProgrammeFigures programme;
  private final ProgrammeWords words;
  private final Material m;
  private final Numbers n;

  private ProgrammeTopics(List<ChangeSeries> series) {
    this.series = series;
    this.programme = series.get(0).programme();
    this.words = programme.words();
    this.m = programme.m();
    this.n = programme.n();
  }

  /** A table of each topic and pair of occasions, from the measured series of the programme. */
  static List<Block> of(ProgrammeFigures programme, List<ChangeSeries> measured) {
    List<Block> blocks = new ArrayList<>();
    for (Values topic : programme.rows(OverviewTables.TOPICS)) {
      List<String> measures = measures(programme, topic.text(OutcomeCol.TOPIC));
      List<ChangeSeries> series =
          measured.stream()
              .filter(s -> measures.contains(s.measure()) && s.isBetweenOccasionsOf(topic))
              .sorted(Comparator.comparing(s -> measures.indexOf(s.measure())))
              .toList();
      if (!series.isEmpty()) {
        ProgrammeTopics together = new ProgrammeTopics(series);
        blocks.add(together.ofEveryone(topic));
        blocks.add(together.ofGroups(topic));
      }
    }
    return blocks;
  }

  /** Whether a measure is shown together with the others of its topic. */
  static boolean holds(ProgrammeFigures programme, String measure) {
    return programme.rules().overview().topics().stream()
        .anyMatch(topic -> topic.measures().contains(measure));
  }

  private static List<String> measures(ProgrammeFigures programme, String name) {
    return programme.rules().overview().topics().stream()
        .filter(topic -> topic.name().equals(name))
        .flatMap(topic -> topic.measures().stream())
        .toList();
  }

  private Grid ofEveryone(Values topic) {
    return new Grid(
        series.get(0).id() + "-topic",
        title(topic),
        m.t("topic.caption", words.occasions(topic)),
        heads(),
        series.stream().map(measure -> row(measure.all())).toList(),
        List.of(m.t("topic.note"), m.t("change.points")),
        false);
  }

  /** The same measures, all of them for each group. */
  private Grid ofGroups(Values topic) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String kind : GROUPS) {
      for (Values group : series.get(0).groups(kind)) {
        for (ChangeSeries measure : series) {
          measure.rows().stream()
              .filter(row -> isOf(row, group))
              .forEach(row -> rows.add(groupRow(row)));
        }
      }
    }
    List<String> heads = new ArrayList<>(List.of(m.t("outcome.head.group")));
    heads.addAll(heads());
    return new Grid(
        series.get(0).id() + "-topic-groups",
        m.t("topic.groups.title", words.of("topic", topic.text(OutcomeCol.TOPIC))),
        m.t("topic.groups.caption", words.occasions(topic)),
        heads,
        rows,
        List.of(),
        true);
  }

  private static boolean isOf(Values row, Values group) {
    return row.text(OutcomeCol.GROUP_KIND).equals(group.text(OutcomeCol.GROUP_KIND))
        && row.text(OutcomeCol.GROUP).equals(group.text(OutcomeCol.GROUP));
  }

  private List<Cell> groupRow(Values row) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(words.group(row))));
    cells.addAll(row(row));
    return cells;
  }

  /** How many measures have a better and how many a worse mean; no verdict on too few. */
  private String title(Values topic) {
    boolean few =
        series.stream()
            .allMatch(s -> s.all().text(OutcomeCol.CONCLUSION).equals(OutcomeMember.TOO_FEW));
    return m.t(
        "topic.title." + (few ? OutcomeMember.TOO_FEW : topic.text(OutcomeCol.TOPIC_VERDICT)),
        words.of("topic", topic.text(OutcomeCol.TOPIC)),
        n.count(topic.count(OutcomeCol.FIGURES_IMPROVED)),
        n.count(topic.count(OutcomeCol.FIGURES_WORSENED)),
        n.count(topic.count(OutcomeCol.FIGURES_COMPARED)));
  }

  private List<String> heads() {
    return List.of(
        m.t("change.head.measure"),
        m.t("change.head.both"),
        m.t("change.head.from"),
        m.t("change.head.to"),
        m.t("change.head.change"),
        m.t("change.head.better"),
        m.t("topic.head.able"),
        m.t("change.head.worse"),
        m.t("outcome.head.conclusion"));
  }

  private List<Cell> row(Values row) {
    long both = row.count(OutcomeCol.WITH_BOTH);
    Long able = row.whole(OutcomeCol.ABLE_TO_IMPROVE);
    return List.of(
        new Cell(words.measure(row), words.source(row.text(OutcomeCol.SOURCE)), "text", null, null),
        ChangeTable.both(m, row),
        Cell.number(words.mean(row, OutcomeCol.MEAN_FROM)),
        Cell.number(words.mean(row, OutcomeCol.MEAN_TO)),
        Cell.number(words.change(row, OutcomeCol.MEAN_CHANGE)),
        Cell.number(n.countAndShare(row.count(OutcomeCol.INCREASED), both)),
        Cell.number(able == null ? "–" : n.partOf(row.count(OutcomeCol.INCREASED), able)),
        Cell.number(n.countAndShare(row.count(OutcomeCol.DECREASED), both)),
        Cell.text(words.conclusion(row)));
  }
}
