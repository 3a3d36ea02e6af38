package rollcall.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rollcall.report.Block.Grid;
import rollcall.rules.TargetGroup;
import rollcall.table.OutcomeTables;

/** How many pupils each programme is meant for, in the last term of which the data can tell. */
final class TargetGroups {
  private TargetGroups() {}

  static List<Block> of(Material m) {
    if (m.rules().targetGroups().isEmpty()) {
      return List.of();
    }
    List<List<Cell>> rows = m.rules().targetGroups().stream().map(group -> row(m, group)).toList();
    List<String> heads =
        List.of(
            m.t("head.programme"),
            m.t("head.period"),
            m.t("head.term"),
            m.t("head.in_target_group"));
    boolean reached = m.figures().rows(OutcomeTables.LADDER).findAny().isPresent();
    return List.of(
        new Grid(
            "target-groups",
            m.t("targets.title"),
            m.t("targets.caption"),
            heads,
            rows,
            List.of(m.t(reached ? "targets.note.outcomes" : "targets.note")),
            false));
  }

  private static List<Cell> row(Material m, TargetGroup group) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(group.programme(), "sv"));
    cells.add(Cell.text(period(m, group)));
    TargetGroupCount last =
        m.input().targetGroups().stream()
            .filter(count -> count.targetGroup().equals(group.name()))
            .filter(count -> m.terms().contains(term(count)))
            .max(Comparator.comparing(TargetGroups::term))
            .orElse(null);
    if (last == null) {
      cells.add(Cell.text("–"));
      cells.add(Cell.text(m.t("targets.no_data")));
    } else {
      cells.add(Cell.text(m.names().term(term(last))));
      cells.add(Cell.text(m.pupils(last.pupils())));
    }
    return cells;
  }

  /** Dates of a programme. */
  static String period(Material m, TargetGroup group) {
    String to = group.validTo() == null ? "" : group.validTo().toString();
    return m.t("range", group.validFrom().toString(), to);
  }

  private static TermName term(TargetGroupCount count) {
    return new TermName(count.schoolYear(), count.term());
  }
}
