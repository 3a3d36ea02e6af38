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
  private static final List<String> GROUPS =
      List.of(Member.ALL, OutcomeMember.ENTRY, OutcomeMember.GENDER);

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
        blocks.add(new ProgrammeTopics(series).grid(topic));
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

  private Grid grid(Values topic) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ChangeSeries measure : series) {
      measure.rows().stream()
          .filter(row -> GROUPS.contains(row.text(OutcomeCol.GROUP_KIND)))
          .forEach(row -> rows.add(row(row)));
    }
    return new Grid(
        series.get(0).id() + "-topic",
        title(topic),
        m.t("topic.caption", words.occasions(topic)),
        heads(),
        rows,
        List.of(m.t("topic.note")),
        false);
  }

  /** How many measures have a better and how many a worse mean. */
  private String title(Values topic) {
    return m.t(
        "topic.title." + topic.text(OutcomeCol.TOPIC_VERDICT),
        words.of("topic", topic.text(OutcomeCol.TOPIC)),
        n.count(topic.count(OutcomeCol.FIGURES_IMPROVED)),
        n.count(topic.count(OutcomeCol.FIGURES_WORSENED)),
        n.count(topic.count(OutcomeCol.FIGURES_COMPARED)));
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
        m.t("topic.head.able"),
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
