package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rollcall.report.Block.Grid;
import rollcall.report.Block.Note;
import rollcall.report.Block.Tile;
import rollcall.report.Block.Tiles;
import rollcall.table.Col;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;

/** Who took part. */
final class ProgrammeParticipants {
  private final ProgrammeFigures programme;
  private final Material m;
  private final Numbers n;

  private ProgrammeParticipants(ProgrammeFigures programme) {
    this.programme = programme;
    this.m = programme.m();
    this.n = programme.n();
  }

  static List<Block> of(ProgrammeFigures programme) {
    Values everyone = programme.everyone();
    if (everyone == null || everyone.count(OutcomeCol.PARTICIPANTS) == 0) {
      return List.of(new Note(programme.m().t("participants.none")));
    }
    ProgrammeParticipants participants = new ProgrammeParticipants(programme);
    List<Block> blocks =
        new ArrayList<>(List.of(participants.tiles(everyone), participants.table()));
    blocks.addAll(ProgrammeEntrants.of(programme));
    return blocks;
  }

  /** Participants beside the planned number; a dash where there is neither. */
  static String ofPlanned(ProgrammeFigures programme) {
    Values everyone = programme.everyone();
    if (everyone == null) {
      return "–";
    }
    Numbers n = programme.n();
    String took = n.count(everyone.count(OutcomeCol.PARTICIPANTS));
    Long planned = everyone.whole(OutcomeCol.PLANNED);
    return planned == null
        ? took
        : programme.m().t("participants.of_planned", took, n.count(planned));
  }

  private Tiles tiles(Values everyone) {
    List<Tile> tiles = new ArrayList<>();
    long took = everyone.count(OutcomeCol.PARTICIPANTS);
    tiles.add(new Tile(m.t("outcome.head.participants"), n.count(took), started(everyone)));
    long girls = count(Member.GIRLS);
    long boys = count(Member.BOYS);
    List<String> gender =
        new ArrayList<>(
            List.of(n.partOf(girls, took), m.t("participants.boys", n.partOf(boys, took))));
    long unknown = count(Member.GENDER_UNKNOWN);
    if (unknown > 0) {
      gender.add(m.t("participants.unknown", n.count(unknown)));
    }
    tiles.add(new Tile(m.t("gender.F"), n.count(girls), gender));
    if (everyone.whole(OutcomeCol.YOUNGEST_GRADE) != null) {
      tiles.add(grades(everyone));
    }
    if (everyone.count(OutcomeCol.WITH_INITIAL_ABSENCE) > 0) {
      tiles.add(initialAbsence(everyone));
    }
    return new Tiles(tiles);
  }

  private List<String> started(Values everyone) {
    List<String> details = new ArrayList<>();
    long took = everyone.count(OutcomeCol.PARTICIPANTS);
    Long planned = everyone.whole(OutcomeCol.PLANNED);
    if (planned != null) {
      details.add(m.t("participants.planned", n.partOf(took, planned)));
    }
    details.add(m.t("participants.closed", n.partOf(everyone.count(OutcomeCol.CLOSED), took)));
    Long met = everyone.whole(OutcomeCol.MET_CRITERION);
    if (met != null) {
      details.add(
          m.t("participants.met", n.partOf(met, everyone.count(OutcomeCol.MET_CRITERION_KNOWN))));
      details.add(m.t("participants.below", n.count(everyone.count(OutcomeCol.BELOW_CRITERION))));
    }
    return details;
  }

  private Tile grades(Values everyone) {
    String youngest = shortGrade(everyone.count(OutcomeCol.YOUNGEST_GRADE));
    String oldest = shortGrade(everyone.count(OutcomeCol.OLDEST_GRADE));
    List<String> common =
        Stream.of(everyone.text(OutcomeCol.MODAL_GRADES).split(" "))
            .map(grade -> m.names().grade(Long.valueOf(grade)))
            .toList();
    return new Tile(
        m.t("participants.grades"),
        youngest.equals(oldest) ? youngest : m.t("range", youngest, oldest),
        List.of(m.t("participants.common", m.enumerated(common))));
  }

  private String shortGrade(long grade) {
    return m.t(grade == 0 ? "grade.0.short" : "grade.short", grade);
  }

  private Tile initialAbsence(Values everyone) {
    long known = everyone.count(OutcomeCol.WITH_INITIAL_ABSENCE);
    String source = programme.words().source(everyone.text(OutcomeCol.INITIAL_ABSENCE_SOURCE));
    return new Tile(
        m.t("participants.absence"),
        n.percentage(everyone.number(OutcomeCol.MEAN_INITIAL_ABSENCE)),
        List.of(
            m.t("participants.absence.known", n.count(known), Names.inSentence(source)),
            m.t(
                "participants.absence.band",
                n.percent(everyone.number(OutcomeCol.SHARE_IN_TARGET_BAND)),
                n.count(known))));
  }

  private Grid table() {
    List<String> districts =
        programme.rows(OutcomeTables.PARTICIPANTS).stream()
            .map(row -> row.text(Col.DISTRICT))
            .filter(district -> !district.equals(Member.ALL))
            .distinct()
            .sorted(Figures.BY_NAME)
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    districts.forEach(district -> rows.add(row(district, m.names().district(district))));
    rows.add(
        row(Member.ALL, m.t("outcome.everyone")).stream()
            .map(cell -> cell.styled("total"))
            .toList());
    List<String> heads =
        List.of(
            m.t("head.district"),
            m.t("outcome.head.participants"),
            m.t("gender.F"),
            m.t("gender.M"),
            m.t("participants.head.closed"),
            m.t("participants.head.absence"));
    return new Grid(
        programme.id() + "-participants",
        m.t("participants.title", ofPlanned(programme)),
        m.t("participants.caption"),
        heads,
        rows,
        List.of(m.t("symbols.note", Numbers.SMALL_BASE)),
        false);
  }

  private List<Cell> row(String district, String name) {
    Values all = programme.participants(district, Member.ALL);
    long took = all.count(OutcomeCol.PARTICIPANTS);
    long known = all.count(OutcomeCol.WITH_INITIAL_ABSENCE);
    Cell absence =
        known == 0
            ? Cell.number("–")
            : Cell.number(
                n.percentage(all.number(OutcomeCol.MEAN_INITIAL_ABSENCE)),
                m.t("outcome.known", n.count(known)));
    return List.of(
        Cell.text(name),
        Cell.number(n.count(took)),
        Cell.number(n.countAndShare(count(district, Member.GIRLS), took)),
        Cell.number(n.countAndShare(count(district, Member.BOYS), took)),
        Cell.number(n.countAndShare(all.count(OutcomeCol.CLOSED), took)),
        absence);
  }

  private long count(String gender) {
    return count(Member.ALL, gender);
  }

  private long count(String district, String gender) {
    Values row = programme.participants(district, gender);
    return row == null ? 0 : row.count(OutcomeCol.PARTICIPANTS);
  }
}
