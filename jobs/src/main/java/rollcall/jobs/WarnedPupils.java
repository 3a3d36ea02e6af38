package rollcall.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rollcall.report.WarnedCount;
import rollcall.table.Col;
import rollcall.table.PupilTables;
import rollcall.table.WarningCol;

/** Pupils of the running term and warnings of them, counted by district and stage. */
final class WarnedPupils implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int STAGE = column(Col.STAGE);
  private static final int[] WARNINGS = {
    column(WarningCol.WARNED),
    column(WarningCol.TWO_WEEKS_RULE),
    column(WarningCol.FIFTEEN_WEEKS_RULE)
  };

  /** Pupils, then those whom each of the warnings names, by district and by stage in it. */
  private final Map<String, Map<String, long[]>> counts = new TreeMap<>();

  private static int column(String name) {
    return PupilTables.EARLY_WARNING.columns().indexOf(name);
  }

  /**
   * Counts a row of {@link PupilTables#EARLY_WARNING}. A chance that nothing tells warns of nobody.
   */
  void count(String district, Object[] row) {
    long[] cell = cell(district, (String) row[STAGE]);
    cell[0]++;
    for (int i = 0; i < WARNINGS.length; i++) {
      cell[i + 1] += Boolean.TRUE.equals(row[WARNINGS[i]]) ? 1 : 0;
    }
  }

  /** Adds what another task counted. */
  WarnedPupils add(WarnedPupils more) {
    more.counts.forEach(
        (district, stages) ->
            stages.forEach(
                (stage, pupils) -> {
                  long[] cell = cell(district, stage);
                  for (int i = 0; i < cell.length; i++) {
                    cell[i] += pupils[i];
                  }
                }));
    return this;
  }

  private long[] cell(String district, String stage) {
    return counts
        .computeIfAbsent(district, d -> new TreeMap<>())
        .computeIfAbsent(stage, s -> new long[WARNINGS.length + 1]);
  }

  /** What the report shows. */
  List<WarnedCount> counts() {
    return counts.entrySet().stream()
        .flatMap(
            district ->
                district.getValue().entrySet().stream()
                    .map(
                        stage -> {
                          long[] n = stage.getValue();
                          return new WarnedCount(
                              district.getKey(), stage.getKey(), n[0], n[1], n[2], n[3]);
                        }))
        .toList();
  }
}
