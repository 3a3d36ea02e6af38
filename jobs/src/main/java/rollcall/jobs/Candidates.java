package rollcall.jobs;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.rules.OutcomeRules;

/**
 * Pupils with whom participants may be compared, a bounded number of each window, stage, gender and
 * step of absence in the last term before. Of more, those with the least pseudonyms stay: a
 * pseudonym is a keyed hash that knows nothing of absence, so they are as good as drawn by lot, and
 * the same however pupils are shared out among tasks.
 */
final class Candidates implements Serializable {
  private static final long serialVersionUID = 1;

  private final OutcomeRules.Comparison rules;
  private final Map<Cell, TreeMap<String, ComparedPupil>> cells = new HashMap<>();

  private record Cell(String window, String stage, String gender, int step)
      implements Serializable {}

  Candidates(OutcomeRules.Comparison rules) {
    this.rules = rules;
  }

  void add(ComparedPupil pupil) {
    int step = (int) (pupil.before().get(0) / rules.caliper());
    Cell cell = new Cell(pupil.window(), pupil.stage(), pupil.gender(), step);
    TreeMap<String, ComparedPupil> kept = cells.computeIfAbsent(cell, c -> new TreeMap<>());
    kept.put(pupil.key(), pupil);
    if (kept.size() > rules.candidates()) {
      kept.pollLastEntry();
    }
  }

  void addAll(Candidates more) {
    more.all().forEach(this::add);
  }

  /** Those who stay, in no order. */
  List<ComparedPupil> all() {
    return cells.values().stream().flatMap(kept -> kept.values().stream()).toList();
  }
}
