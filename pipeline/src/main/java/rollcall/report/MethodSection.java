package rollcall.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rollcall.report.Block.Entry;
import rollcall.report.Block.Glossary;
import rollcall.report.Block.Grid;
import rollcall.report.Block.Listing;
import rollcall.rules.Event;
import rollcall.rules.Rules;
import rollcall.rules.TargetGroup;

/** Definitions and method, generated from the rules in force. */
final class MethodSection {
  private static final String ID = "method";

  private final Material m;
  private final Numbers n;
  private final Rules rules;

  private MethodSection(Material material) {
    this.m = material;
    this.n = material.numbers();
    this.rules = material.rules();
  }

  static Section of(Material m) {
    MethodSection method = new MethodSection(m);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Glossary(m.t("method.definitions"), method.definitions()));
    blocks.add(new Glossary(m.t("method.reading"), method.reading()));
    if (!m.rules().events().isEmpty()) {
      blocks.add(method.events());
    }
    if (!m.rules().targetGroups().isEmpty()) {
      blocks.add(method.targetGroups());
    }
    blocks.add(new Listing(m.t("method.rules"), method.rulesText()));
    return new Section(ID, m.t("method.name"), m.t("method.title"), blocks);
  }

  private List<Entry> definitions() {
    Rules.Thresholds thresholds = rules.thresholds();
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("high", thresholds.source(), thresholds.highPercent()));
    entries.add(entry("low", null, thresholds.lowPercent()));
    entries.add(entry("near", null, thresholds.nearPercent(), thresholds.highPercent()));
    entries.add(
        entry(
            "absence",
            null,
            m.t("denominator." + rules.denominator().name().toLowerCase(Locale.ROOT))));
    entries.add(exposure());
    entries.add(entry("population", rules.population().grades().source(), RuleWords.population(m)));
    entries.add(entry("pupil", null));
    entries.add(entry("year", null));
    entries.add(entry("district", null, boundaries()));
    entries.add(entry("certain", null, thresholds.highPercent()));
    entries.add(entry("panel", null, rules.panelReportingPercent()));
    entries.add(entry("split", null));
    entries.add(entry("day", null, rules.absenceDayPercent()));
    entries.add(entry("reduced", null, rules.reducedTimetablePercent()));
    entries.add(
        entry(
            "complete",
            null,
            rules.completeTerm().schoolsPercent(),
            rules.completeTerm().lastDays()));
    entries.add(entry("replaces", null, m.t("replaces." + rules.replaces())));
    return entries;
  }

  private Entry entry(String key, String source, Object... arguments) {
    return new Entry(m.t("define." + key), m.t("define." + key + ".text", arguments), source);
  }

  private Entry exposure() {
    Rules.Exposure exposure = rules.exposure();
    return exposure.termMinutes() == 0
        ? entry("no_exposure", exposure.source())
        : entry(
            "exposure",
            exposure.source(),
            n.count(exposure.termMinutes()),
            n.count(exposure.yearMinutes()));
  }

  private String boundaries() {
    return rules.districtBoundaries() == null
        ? m.t("boundaries.as_of", m.input().facts().asOf())
        : rules.districtBoundaries();
  }

  private List<Entry> reading() {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("titles", null, Numbers.SMALL_BASE));
    entries.add(entry("interval", null));
    entries.add(entry("gender", null));
    entries.add(entry("funnel", null));
    entries.add(entry("numbers", null));
    entries.add(entry("symbols", null, Numbers.SMALL_BASE));
    return entries;
  }

  private Grid events() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Event event : rules.events()) {
      rows.add(
          List.of(
              Cell.text(m.label(event)),
              Cell.text(m.t("range", event.start().toString(), event.end().toString())),
              Cell.text(event.affects(), "en")));
    }
    List<String> heads = List.of(m.t("head.event"), m.t("head.period"), m.t("head.affects"));
    return new Grid(
        "events",
        m.t("events.title"),
        m.t("events.caption"),
        heads,
        rows,
        List.of(m.t("events.note")),
        false);
  }

  /** Each programme once, with its criteria below. */
  private Glossary targetGroups() {
    List<Entry> entries = new ArrayList<>();
    for (TargetGroup group : rules.targetGroups()) {
      String programme = group.programme();
      for (Criterion criterion : new TargetGroupWords(m, group).criteria()) {
        entries.add(new Entry(programme, criterion.text(), criterion.source()));
        programme = "";
      }
    }
    return new Glossary(m.t("criteria.title"), entries);
  }

  /** One criterion of a target group and where its number comes from. */
  record Criterion(String text, String source) {}

  private String rulesText() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return new ObjectMapper()
          .writer(printer)
          .writeValueAsString(m.input().effectiveRules())
          .lines()
          .collect(Collectors.joining("\n"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The rules cannot be written as JSON", e);
    }
  }
}
