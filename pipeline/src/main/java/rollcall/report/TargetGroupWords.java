package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.MethodSection.Criterion;
import rollcall.rules.TargetGroup;

/** A target group of the rules in words, one criterion after the other. */
final class TargetGroupWords {
  private final Material m;
  private final TargetGroup group;
  private final List<Criterion> criteria = new ArrayList<>();

  TargetGroupWords(Material material, TargetGroup group) {
    this.m = material;
    this.group = group;
  }

  List<Criterion> criteria() {
    add(m.t("criterion.period", TargetGroups.period(m, group)), null);
    if (group.grades() != null) {
      add(m.t("criterion.grades", RuleWords.grades(m, group.grades())), group.grades().source());
    }
    if (group.absence() != null) {
      add(absence(group.absence()), group.absence().source());
    }
    if (group.pattern() != null) {
      add(pattern(group.pattern()), group.pattern().source());
    }
    addList("criterion.school_districts", group.schoolDistricts());
    addList("criterion.residence_districts", group.residenceDistricts());
    addList("criterion.school_areas", group.schoolAreas());
    if (!group.operators().isEmpty()) {
      add(m.t("criterion.operators", RuleWords.operators(m, group.operators())), null);
    }
    return criteria;
  }

  private void add(String text, String source) {
    criteria.add(new Criterion(text, source));
  }

  private void addList(String key, List<String> members) {
    if (!members.isEmpty()) {
      add(m.t(key, m.enumerated(members)), null);
    }
  }

  private String absence(TargetGroup.AbsenceRange range) {
    List<String> ends = new ArrayList<>();
    if (range.fromPercent() != null) {
      ends.add(
          m.t(range.fromInclusive() ? "criterion.from" : "criterion.above", range.fromPercent()));
    }
    if (range.toPercent() != null) {
      ends.add(m.t(range.toInclusive() ? "criterion.to" : "criterion.below", range.toPercent()));
    }
    return m.t("criterion.absence", m.enumerated(ends));
  }

  private String pattern(TargetGroup.Pattern pattern) {
    List<String> ways = new ArrayList<>();
    if (pattern.absenceDays() != null) {
      ways.add(m.t("criterion.days", pattern.absenceDays()));
    }
    if (pattern.spellDays() != null) {
      ways.add(m.t("criterion.spell", pattern.spellDays()));
    }
    return String.join(" " + m.t("or") + " ", ways);
  }
}
