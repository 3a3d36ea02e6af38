package rollcall.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rollcall.report.Block.Note;
import rollcall.table.OutcomeCol;

/** How measures of participants changed; measures that belong together stand together. */
final class ProgrammeChanges {
  private static final List<String> DRAWN =
      List.of(OutcomeMember.ABSENCE, OutcomeMember.PARTICIPATION);

  private final ProgrammeFigures programme;
  private final List<ChangeSeries> series;

  private ProgrammeChanges(ProgrammeFigures programme) {
    this.programme = programme;
    this.series = ChangeSeries.all(programme);
  }

  static List<Block> of(ProgrammeFigures programme) {
    ProgrammeChanges changes = new ProgrammeChanges(programme);
    List<Block> blocks = new ArrayList<>();
    changes
        .measured()
        .filter(s -> DRAWN.contains(s.measure()))
        .forEach(s -> blocks.addAll(attendance(s)));
    changes
        .together(OutcomeMember.ABSENCE_PARTS)
        .forEach(parts -> blocks.add(AbsenceParts.of(parts)));
    changes
        .together(OutcomeMember.RESULTS)
        .forEach(results -> blocks.add(SchoolResults.of(results)));
    List<ChangeSeries> others = changes.measured().filter(ProgrammeChanges::isOther).toList();
    if (!others.isEmpty()) {
      blocks.add(ChangeTable.ofMeasures(others));
    }
    changes.withoutValues().ifPresent(blocks::add);
    return blocks;
  }

  private Stream<ChangeSeries> measured() {
    return series.stream().filter(ChangeSeries::isMeasured);
  }

  private static List<Block> attendance(ChangeSeries series) {
    List<Block> blocks = new ArrayList<>(List.of(ChangeSlopes.of(series)));
    if (!series.isUnstable()) {
      ChangeShares.of(series).ifPresent(blocks::add);
      ChangeFunnel.of(series).ifPresent(blocks::add);
    }
    return blocks;
  }

  /** Measured series of these measures, those of one source and pair of occasions together. */
  private List<List<ChangeSeries>> together(List<String> measures) {
    Map<List<String>, List<ChangeSeries>> together = new LinkedHashMap<>();
    measures.forEach(
        measure ->
            measured()
                .filter(s -> s.measure().equals(measure))
                .forEach(
                    s ->
                        together
                            .computeIfAbsent(
                                List.of(
                                    s.source(),
                                    s.all().text(OutcomeCol.OCCASION_FROM),
                                    s.all().text(OutcomeCol.OCCASION_TO)),
                                k -> new ArrayList<>())
                            .add(s)));
    return List.copyOf(together.values());
  }

  /** Scales and measures of a user's own registry. Satisfaction has a place of its own. */
  private static boolean isOther(ChangeSeries series) {
    return Stream.of(
            DRAWN,
            OutcomeMember.ABSENCE_PARTS,
            OutcomeMember.MINUTES,
            OutcomeMember.RESULTS,
            List.of(OutcomeMember.SATISFACTION))
        .noneMatch(measures -> measures.contains(series.measure()));
  }

  /** Series of which nobody has both values, in one line. */
  private Optional<Note> withoutValues() {
    Material m = programme.m();
    List<String> names =
        series.stream()
            .filter(s -> !s.isMeasured() && !OutcomeMember.MINUTES.contains(s.measure()))
            .filter(s -> !s.measure().equals(OutcomeMember.SATISFACTION))
            .map(s -> m.t("change.no_values.one", s.name(), s.attrition()))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(m.t("change.no_values", String.join(" ", names))));
  }
}
