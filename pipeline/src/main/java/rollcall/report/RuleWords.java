package rollcall.report;

import java.util.List;
import rollcall.rules.Rules;

/** Parts of the rules and of changes in words. */
final class RuleWords {
  private RuleWords() {}

  /** Whom the aggregates are about. */
  static String population(Material m) {
    Rules.Population population = m.rules().population();
    return m.t("population", operators(m, population.operators()), grades(m, population.grades()));
  }

  /** Key of the words for what a changed number of pupils brings. */
  static String sizeKey(double change) {
    return change < 0 ? "split.size.fewer" : "split.size.more";
  }

  /** Key of the words for what a changed share brings. */
  static String shareKey(double change) {
    return change < 0 ? "split.share.lower" : "split.share.higher";
  }

  static String operators(Material m, List<String> operators) {
    return m.enumerated(
        operators.stream()
            .map(operator -> m.texts().ofValue("operator." + operator, operator))
            .toList());
  }

  static String grades(Material m, Rules.GradeRange grades) {
    return m.t("grades", grades.from() == 0 ? m.t("grade.0.short") : grades.from(), grades.to());
  }
}
