package rollcall.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rollcall.table.OutcomeCol;

/** How measures of participants changed; measures that belong together stand together. */
final class ProgrammeChanges {
  private static final List<String> DRAWN =
      List.of(OutcomeMember.ABSENCE, OutcomeMember.PARTICIPATION);

  private ProgrammeChanges() {}

  static List<Block> of(ProgrammeFigures programme) {
    List<ChangeSeries> series = ChangeSeries.all(programme);
    List<ChangeSeries> measured = series.stream().filter(ChangeSeries::isMeasured).toList();
    List<Block> blocks = new ArrayList<>();
    measured.stream()
        .filter(s -> DRAWN.contains(s.measure()))
        .forEach(s -> blocks.addAll(attendance(s)));
    parts(measured).forEach(parts -> blocks.add(AbsenceParts.of(parts)));
    blocks.addAll(ProgrammeTopics.of(programme, measured));
    List<ChangeSeries> others = measured.stream().filter(ProgrammeChanges::isOther).toList();
    if (!others.isEmpty()) {
      blocks.add(ChangeTable.ofMeasures(others));
    }
    blocks.addAll(ProgrammeLevels.of(programme, measured));
    List<ChangeSeries> without =
        series.stream()
            .filter(s -> !s.isMeasured() && s.isFollowed())
            .filter(s -> !OutcomeMember.HAVE_PLACES.contains(s.measure()))
            .toList();
    if (!without.isEmpty()) {
      blocks.add(ChangeTable.ofMissing(without));
    }
    return blocks;
  }

  private static List<Block> attendance(ChangeSeries series) {
    List<Block> blocks = new ArrayList<>(List.of(ChangeSlopes.of(series)));
    if (!series.isUnstable()) {
      ChangeShares.of(series).ifPresent(blocks::add);
      ChangeFunnel.of(series).ifPresent(blocks::add);
    }
    return blocks;
  }

  /** Valid, invalid and total absence of one source and pair of occasions. */
  private static List<List<ChangeSeries>> parts(List<ChangeSeries> measured) {
    Map<List<String>, List<ChangeSeries>> parts = new LinkedHashMap<>();
    for (String measure : OutcomeMember.ABSENCE_PARTS) {
      for (ChangeSeries part : measured) {
        if (part.measure().equals(measure)) {
          List<String> key =
              List.of(
                  part.source(),
                  part.all().text(OutcomeCol.OCCASION_FROM),
                  part.all().text(OutcomeCol.OCCASION_TO));
          parts.computeIfAbsent(key, k -> new ArrayList<>()).add(part);
        }
      }
    }
    return List.copyOf(parts.values());
  }

  /** Scales and measures of a user's own registry; the others have places of their own. */
  private static boolean isOther(ChangeSeries series) {
    return !DRAWN.contains(series.measure())
        && !OutcomeMember.HAVE_PLACES.contains(series.measure())
        && !ProgrammeTopics.holds(series.programme(), series.measure());
  }
}
