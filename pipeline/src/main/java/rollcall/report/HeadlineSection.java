package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Hero;
import rollcall.report.Block.Note;
import rollcall.report.Block.Tile;
import rollcall.report.Block.Tiles;
import rollcall.table.Col;
import rollcall.table.Term;

/** The answer first: how many pupils, how certain, and how that came about. */
final class HeadlineSection {
  private static final String ID = "headline";

  private final Material m;
  private final Values now;
  private final Share share;

  private HeadlineSection(Material material, Values now) {
    this.m = material;
    this.now = now;
    this.share = Share.of(now);
  }

  static Section of(Material m) {
    if (m.year() == null) {
      return new Section(
          ID,
          m.t("headline.name"),
          m.t("headline.empty"),
          List.of(new Note(m.t("headline.empty.note"))));
    }
    return new HeadlineSection(m, m.figures().city(m.year())).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    if (m.preliminary()) {
      blocks.add(new Note(m.t("headline.preliminary", m.year())));
    }
    blocks.add(hero());
    blocks.add(new Tiles(tiles()));
    Term running = m.input().facts().runningTerm();
    if (running != null) {
      blocks.add(new Note(running(TermName.of(running))));
    }
    blocks.addAll(HeadlineCharts.of(m));
    return new Section(ID, m.t("headline.name"), title(), blocks);
  }

  private String title() {
    boolean first = m.years().size() == 1;
    long before = Share.of(m.figures().city(m.firstYear())).high();
    Direction direction = first ? Direction.FIRST : Direction.of(before, share.high());
    return m.t(
        "headline.title." + direction.key(),
        m.numbers().count(before),
        m.numbers().count(share.high()),
        m.pupils(share.high()));
  }

  private Hero hero() {
    Numbers n = m.numbers();
    String percent = share.share() == null ? "–" : n.percent(share.share());
    String ofAll =
        m.t(
            "headline.of",
            percent,
            n.count(share.pupils()),
            m.rules().thresholds().highPercent(),
            m.year());
    String small =
        m.t(
            "headline.of.small",
            n.count(share.pupils()),
            m.rules().thresholds().highPercent(),
            m.year());
    List<String> lines = new ArrayList<>();
    lines.add(m.t("headline.range", n.count(share.certain()), n.count(share.possible())));
    lines.add(m.t("headline.range.explained"));
    String unit = m.t(share.high() == 1 ? "pupil.word" : "pupils.word");
    return new Hero(
        n.count(share.high()), unit, share.pupils() < Numbers.SMALL_BASE ? small : ofAll, lines);
  }

  private List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(
        change(
            "headline.year",
            TermName.yearBefore(m.year()),
            Col.CHANGE_IN_PUPILS,
            Col.CHANGE_IN_SHARE,
            Col.CHANGE_FROM_SIZE,
            Col.CHANGE_FROM_SHARE));
    if (m.years().size() > 2) {
      tiles.add(
          change(
              "headline.first",
              m.firstYear(),
              Col.CHANGE_IN_PUPILS_SINCE_FIRST_YEAR,
              Col.CHANGE_IN_SHARE_SINCE_FIRST_YEAR,
              Col.CHANGE_FROM_SIZE_SINCE_FIRST_YEAR,
              Col.CHANGE_FROM_SHARE_SINCE_FIRST_YEAR));
    }
    tiles.add(persistence());
    return tiles;
  }

  private Tile change(
      String key,
      String since,
      String inPupils,
      String inShare,
      String fromSize,
      String fromShare) {
    String label = m.t(key);
    if (now.whole(inPupils) == null) {
      return new Tile(label, "–", List.of(m.t("headline.no_base")));
    }
    Numbers n = m.numbers();
    long after = share.high();
    long before = after - now.count(inPupils);
    List<String> details = new ArrayList<>();
    details.add(m.t("headline.from_to", n.count(before), since, n.count(after), m.year()));
    if (now.number(fromSize) != null && now.number(fromShare) != null) {
      details.add(split(now.number(fromSize), now.number(fromShare)));
    }
    if (now.number(inShare) != null) {
      details.add(m.t("headline.share", n.points(now.number(inShare))));
    }
    details.add(m.t("change." + direction(key, before, after).key()));
    details.addAll(m.eventsBetween(since, m.year()));
    return new Tile(label, n.signed(now.count(inPupils)), details);
  }

  private String split(double size, double fromShare) {
    return m.t(
        "headline.split",
        m.numbers().signed(size),
        Names.inSentence(m.t(RuleWords.sizeKey(size))),
        m.numbers().signed(fromShare),
        Names.inSentence(m.t(RuleWords.shareKey(fromShare))));
  }

  /**
   * Between neighbouring years the pupils are paired: those high in only one of the two are what
   * chance moves.
   */
  private Direction direction(String key, long before, long after) {
    Long both = now.whole(Col.HIGH_LAST_YEAR_TOO);
    boolean paired = key.equals("headline.year") && both != null;
    return paired
        ? Direction.of(before, after, before + after - 2 * both)
        : Direction.of(before, after);
  }

  private Tile persistence() {
    Numbers n = m.numbers();
    Long fresh = now.whole(Col.NEW_HIGH);
    if (fresh == null) {
      return new Tile(m.t("headline.new"), "–", List.of(m.t("headline.new.first")));
    }
    List<String> details = new ArrayList<>();
    details.add(m.t("headline.new.share", n.countAndShare(fresh, share.high())));
    details.add(
        m.t(
            "headline.new.again",
            n.countAndShare(now.count(Col.HIGH_LAST_YEAR_TOO), share.high())));
    return new Tile(m.t("headline.new"), n.count(fresh), details);
  }

  private String running(TermName term) {
    Values high = m.figures().band(term, Member.ALL, Member.ALL, Member.HIGH_BAND);
    Values all = m.figures().band(term, Member.ALL, Member.ALL, Member.ALL);
    String name = m.names().term(term);
    return high == null || all == null
        ? m.t("headline.running", name)
        : m.t(
            "headline.running.so_far",
            name,
            m.numbers().countAndShare(high.count(Col.PUPILS), all.count(Col.PUPILS)));
  }
}
