package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Grid;

/** What those who know say of the data, counted; their words are not shown. */
final class QualityBlock {
  private QualityBlock() {}

  /** One table; none where nobody has said anything. */
  static List<Block> of(Material m) {
    List<QualityCount> counts = m.input().quality();
    if (counts.isEmpty()) {
      return List.of();
    }
    List<List<Cell>> rows = new ArrayList<>();
    long notes = 0;
    for (QualityCount count : counts) {
      rows.add(row(m, count));
      notes += count.unusable() + count.doubtful();
    }
    String title =
        notes == 1 ? m.t("quality.title.one") : m.t("quality.title", m.numbers().count(notes));
    List<String> heads =
        List.of(
            m.t("quality.head.place"),
            m.t("quality.head.district"),
            m.t("quality.head.programme"),
            m.t("quality.head.unusable"),
            m.t("quality.head.doubtful"));
    return List.of(
        new Grid(
            "quality",
            title,
            m.t("quality.caption"),
            heads,
            rows,
            List.of(m.t("quality.note")),
            false));
  }

  private static List<Cell> row(Material m, QualityCount count) {
    String school = count.schoolUnitCode();
    return List.of(
        Cell.text(school == null ? m.t("quality.every_school") : m.names().school(school, null)),
        Cell.text(count.district() == null ? "" : m.names().district(count.district())),
        Cell.text(count.programme() == null ? "" : count.programme()),
        Cell.number(m.numbers().count(count.unusable())),
        Cell.number(m.numbers().count(count.doubtful())));
  }
}
