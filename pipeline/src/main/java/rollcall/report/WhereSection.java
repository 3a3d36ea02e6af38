package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Grid;
import rollcall.report.Block.Note;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/** Districts beside the whole municipality, by size, never ranked by small numbers. */
final class WhereSection {
  private static final String ID = "where";
  private static final int NAMED_IN_TITLE = 4;

  private final Material m;
  private final Numbers n;
  private final List<String> districts;
  private final Double centre;

  private WhereSection(Material material) {
    this.m = material;
    this.n = material.numbers();
    this.districts = material.figures().districts(material.year());
    this.centre = share(Member.ALL, Member.ALL).share();
  }

  static Section of(Material m) {
    String name = m.t("where.name");
    if (m.year() == null) {
      return new Section(ID, name, m.t("where.empty"), List.of());
    }
    return new WhereSection(m).section(name);
  }

  private Section section(String name) {
    List<Block> blocks = new ArrayList<>();
    if (districts.size() < 2 || centre == null || centre == 0) {
      blocks.add(new Note(m.t("where.one")));
    } else {
      blocks.add(DistrictFunnel.of(m, districts, centre));
    }
    blocks.add(districtTable());
    blocks.addAll(TermGrids.of(m));
    return new Section(ID, name, title(), blocks);
  }

  private String title() {
    if (districts.size() < 2) {
      return m.t("where.title.one");
    }
    List<String> above = far(true);
    List<String> below = far(false);
    int far = above.size() + below.size();
    if (far == 0) {
      return m.t("where.title.none");
    }
    if (far > NAMED_IN_TITLE) {
      return m.t("where.title.many", n.count(far), n.count(districts.size()));
    }
    List<String> parts = new ArrayList<>();
    if (!above.isEmpty()) {
      parts.add(m.t("where.title.above", m.enumerated(above)));
    }
    if (!below.isEmpty()) {
      parts.add(m.t("where.title.below", m.enumerated(below)));
    }
    return String.join(". ", parts);
  }

  /** Districts outside the outer limit, on one side of the municipality. */
  private List<String> far(boolean above) {
    return districts.stream()
        .filter(
            district -> {
              Share share = share(district, Member.ALL);
              return position(share).isFar() && share.share() > centre == above;
            })
        .map(m.names()::district)
        .toList();
  }

  private Grid districtTable() {
    List<String> heads =
        List.of(
            m.t("head.district"),
            m.t("head.pupils"),
            m.t("head.high"),
            m.t("head.girls"),
            m.t("head.boys"),
            m.t("head.gender_difference"),
            m.t("head.position"),
            m.t("head.change"));
    List<List<Cell>> rows = new ArrayList<>();
    for (String district : districts) {
      String place = m.t("position." + position(share(district, Member.ALL)).key());
      rows.add(districtRow(district, place));
    }
    rows.add(districtRow(Member.ALL, "").stream().map(cell -> cell.styled("total")).toList());
    List<String> notes = List.of(m.t("districts.note"), m.t("symbols.note", Numbers.SMALL_BASE));
    String title = m.t("districts.title", m.year());
    return new Grid("districts", title, m.t("districts.caption"), heads, rows, notes, false);
  }

  private List<Cell> districtRow(String district, String place) {
    Share all = share(district, Member.ALL);
    Share girls = share(district, Member.GIRLS);
    Share boys = share(district, Member.BOYS);
    Values row =
        m.figures().trend(FigureTables.COHORT_TREND, m.year(), district, Member.ALL, Member.ALL);
    Long change = row == null ? null : row.whole(Col.CHANGE_IN_PUPILS);
    return List.of(
        Cell.text(m.names().district(district)),
        Cell.number(n.count(all.pupils())),
        Cell.number(n.countAndShare(all.high(), all.pupils())),
        Cell.number(n.countAndShare(girls.high(), girls.pupils())),
        Cell.number(n.countAndShare(boys.high(), boys.pupils())),
        Cell.text(GenderWords.briefly(m, Difference.of(girls, boys))),
        Cell.text(place),
        Cell.number(change == null ? "–" : n.signed(change)));
  }

  private Share share(String district, String gender) {
    return m.figures().share(m.year(), district, gender, Member.ALL);
  }

  private Position position(Share share) {
    return centre == null ? Position.INSIDE : Position.of(share, centre);
  }
}
