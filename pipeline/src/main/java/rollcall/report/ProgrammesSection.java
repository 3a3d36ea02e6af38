package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollcall.report.Block.Grid;
import rollcall.report.Block.Note;
import rollcall.report.Block.Part;
import rollcall.table.OutcomeCol;

/** What programmes' follow-up shows, each programme for itself, its verdict first. */
final class ProgrammesSection {
  private static final String ID = "outcomes";
  private static final long COMPARED = 4;

  private ProgrammesSection() {}

  /** The section; empty for a release without programmes. */
  static Optional<Section> of(Material m) {
    List<ProgrammeFigures> programmes = ProgrammeFigures.all(m);
    if (programmes.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>(List.of(overview(m, programmes)));
    programmes.forEach(programme -> blocks.add(part(programme)));
    return Optional.of(new Section(ID, m.t("outcome.name"), title(m, programmes), blocks));
  }

  private static String title(Material m, List<ProgrammeFigures> programmes) {
    long compared =
        programmes.stream()
            .filter(programme -> programme.ladder().count(OutcomeCol.LADDER_STEP) >= COMPARED)
            .count();
    String key = programmes.size() == 1 ? "outcome.title.one" : "outcome.title";
    return compared == 0
        ? m.t(key + ".none", programmes.size())
        : m.t(key, compared, programmes.size());
  }

  private static Grid overview(Material m, List<ProgrammeFigures> programmes) {
    List<String> heads =
        List.of(
            m.t("head.programme"),
            m.t("head.period"),
            m.t("outcome.head.participants"),
            m.t("outcome.head.step"),
            m.t("outcome.head.published"),
            m.t("outcome.head.verdict"));
    List<List<Cell>> rows = programmes.stream().map(ProgrammesSection::overviewRow).toList();
    return new Grid(
        "programmes",
        m.t("outcome.overview.title"),
        m.t("outcome.overview.caption"),
        heads,
        rows,
        List.of(m.t("outcome.overview.note")),
        false);
  }

  private static List<Cell> overviewRow(ProgrammeFigures programme) {
    ProgrammeVerdict verdict = new ProgrammeVerdict(programme);
    return List.of(
        Cell.leading(programme.name(), programme.id()),
        Cell.text(programme.words().period(programme.halfYears())),
        Cell.number(ProgrammeParticipants.ofPlanned(programme)),
        Cell.text(verdict.step()),
        Cell.text(verdict.publishedStep()),
        Cell.text(verdict.sentence()));
  }

  private static Part part(ProgrammeFigures programme) {
    ProgrammeVerdict verdict = new ProgrammeVerdict(programme);
    List<Block> blocks = new ArrayList<>(List.of(verdict.block()));
    blocks.addAll(ProgrammeCoverage.of(programme));
    blocks.addAll(ProgrammeParticipants.of(programme));
    blocks.addAll(ProgrammeReferrals.of(programme));
    blocks.addAll(ProgrammeChanges.of(programme));
    blocks.addAll(ProgrammeComparison.of(programme));
    blocks.addAll(ProgrammeGoals.of(programme));
    blocks.addAll(ProgrammeSatisfaction.of(programme));
    blocks.addAll(ProgrammeSupport.of(programme));
    blocks.addAll(ProgrammeSurveys.of(programme));
    blocks.addAll(ProgrammeDistricts.of(programme));
    blocks.addAll(ProgrammeBudget.of(programme));
    missing(programme).ifPresent(blocks::add);
    return new Part(programme.id(), programme.name(), verdict.sentence(), blocks);
  }

  /** Kinds of follow-up of which no file tells anything, in one line. */
  private static Optional<Note> missing(ProgrammeFigures programme) {
    Material m = programme.m();
    List<String> missing =
        ProgrammeFigures.FOLLOW_UP.entrySet().stream()
            .filter(kind -> programme.rows(kind.getValue()).isEmpty())
            .map(kind -> m.t("outcome.kind." + kind.getKey()))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(m.t("outcome.missing", m.enumerated(missing))));
  }
}
