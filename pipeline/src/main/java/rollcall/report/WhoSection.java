package rollcall.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Girls and boys, stages, valid and invalid absence, pupils near the threshold, early warnings,
 * target groups.
 */
final class WhoSection {
  private static final String ID = "who";

  private WhoSection() {}

  static Section of(Material m) {
    String name = m.t("who.name");
    if (m.year() == null) {
      return new Section(ID, name, m.t("who.empty"), List.of());
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(StageChart.of(m));
    blocks.add(ReasonChart.of(m));
    blocks.addAll(NearThreshold.of(m));
    blocks.addAll(EarlyWarnings.of(m));
    blocks.addAll(TargetGroups.of(m));
    Share girls = m.figures().share(m.year(), Member.ALL, Member.GIRLS, Member.ALL);
    Share boys = m.figures().share(m.year(), Member.ALL, Member.BOYS, Member.ALL);
    return new Section(ID, name, GenderWords.finding(m, girls, boys), blocks);
  }
}
