package rollcall.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import rollcall.report.Block.Grid;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/** Districts term by term, and the schools of the last term. */
final class TermGrids {
  private final Material m;
  private final Numbers n;

  private TermGrids(Material material) {
    this.m = material;
    this.n = material.numbers();
  }

  static List<Block> of(Material m) {
    if (m.lastTerm() == null) {
      return List.of();
    }
    TermGrids grids = new TermGrids(m);
    return List.of(grids.heat(), grids.schools());
  }

  private Grid heat() {
    TreeSet<String> districts = new TreeSet<>(Figures.BY_NAME);
    m.figures()
        .rows(FigureTables.DISTRICT_TERM)
        .filter(row -> row.count(Col.PUPILS) > 0 && !row.text(Col.DISTRICT).equals(Member.ALL))
        .forEach(row -> districts.add(row.text(Col.DISTRICT)));
    double greatest =
        districts.stream()
            .flatMap(district -> m.terms().stream().map(term -> share(term, district)))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    List<List<Cell>> rows = new ArrayList<>();
    for (String district : districts) {
      rows.add(heatRow(district, greatest));
    }
    rows.add(heatRow(Member.ALL, greatest).stream().map(cell -> cell.styled("total")).toList());
    List<String> heads = new ArrayList<>(List.of(m.t("head.district")));
    m.terms().forEach(term -> heads.add(m.names().shortTerm(term)));
    return new Grid(
        "terms",
        m.t("heat.title"),
        m.t("heat.caption"),
        heads,
        rows,
        List.of(m.t("heat.note")),
        false);
  }

  private List<Cell> heatRow(String district, double greatest) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(m.names().district(district))));
    for (TermName term : m.terms()) {
      Values high = m.figures().band(term, district, Member.ALL, Member.HIGH_BAND);
      Values all = m.figures().band(term, district, Member.ALL, Member.ALL);
      long pupils = all == null ? 0 : all.count(Col.PUPILS);
      long part = high == null ? 0 : high.count(Col.PUPILS);
      if (pupils < Numbers.SMALL_BASE) {
        cells.add(Cell.number(n.countAndShare(part, pupils)));
      } else {
        cells.add(
            Cell.number(n.percent((double) part / pupils), n.count(part))
                .shaded(share(term, district), greatest));
      }
    }
    return cells;
  }

  private double share(TermName term, String district) {
    Values row = m.figures().band(term, district, Member.ALL, Member.HIGH_BAND);
    Double share = row == null ? null : row.number(Col.SHARE_OF_PUPILS);
    return share == null ? 0 : share;
  }

  private Grid schools() {
    TermName term = m.lastTerm();
    LocalDate end = m.endOf(term);
    List<List<Cell>> rows = new ArrayList<>();
    m.figures()
        .rows(FigureTables.SCHOOL_TERM)
        .filter(
            row ->
                row.text(Col.SCHOOL_YEAR).equals(term.schoolYear())
                    && row.text(Col.TERM).equals(term.term()))
        .filter(row -> row.text(Col.ABSENCE_BAND).equals(Member.ALL))
        .sorted(bySchool(end))
        .forEach(row -> rows.add(schoolRow(row, term, end)));
    List<String> heads =
        List.of(
            m.t("head.school"),
            m.t("head.district"),
            m.t("head.pupils"),
            m.t("head.high"),
            m.t("head.below_exposure"),
            m.t("head.no_data"),
            m.t("head.reporting"),
            m.t("head.last_delivery"));
    String title = m.t("schools.title", n.count(rows.size()), m.names().term(term));
    List<String> notes = List.of(m.t("schools.note"), m.t("symbols.note", Numbers.SMALL_BASE));
    return new Grid("schools", title, m.t("schools.caption"), heads, rows, notes, true);
  }

  /** By district, then by name: never by a figure, which would rank small numbers. */
  private Comparator<Values> bySchool(LocalDate end) {
    Comparator<Values> byDistrict =
        Comparator.comparing(
            row -> m.names().districtOfSchool(row.text(Col.SCHOOL_UNIT_CODE), end),
            Figures.BY_NAME);
    return byDistrict
        .thenComparing(
            row -> m.names().school(row.text(Col.SCHOOL_UNIT_CODE), end), Figures.BY_NAME)
        .thenComparing(row -> row.text(Col.SCHOOL_UNIT_CODE));
  }

  private List<Cell> schoolRow(Values all, TermName term, LocalDate end) {
    String code = all.text(Col.SCHOOL_UNIT_CODE);
    Values high =
        m.figures()
            .find(FigureTables.SCHOOL_TERM, term.schoolYear(), term.term(), code, Member.HIGH_BAND);
    Double reporting = all.number(Col.REPORTING_RATE);
    LocalDate last = all.date(Col.LAST_DELIVERY);
    return List.of(
        Cell.text(m.names().school(code, end)),
        Cell.text(m.names().district(m.names().districtOfSchool(code, end))),
        Cell.number(n.count(all.count(Col.PUPILS))),
        Cell.number(
            n.countAndShare(high == null ? 0 : high.count(Col.PUPILS), all.count(Col.PUPILS))),
        Cell.number(n.count(all.count(Col.PUPILS_BELOW_EXPOSURE))),
        Cell.number(n.count(all.count(Col.PUPILS_NO_DATA))),
        Cell.number(reporting == null ? "–" : n.percent(reporting)),
        Cell.number(last == null ? "–" : last.toString()));
  }
}
