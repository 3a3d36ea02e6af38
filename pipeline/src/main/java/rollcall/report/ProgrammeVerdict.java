package rollcall.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rollcall.report.Block.Entry;
import rollcall.report.Block.Verdict;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;
import rollcall.table.OverviewTables;

/** What may be said of a programme: the step that its data support, and what may not be said. */
final class ProgrammeVerdict {
  private static final long ACTIVITY = 2;
  private static final long MATCHED = 4;

  private final ProgrammeFigures programme;
  private final Material m;
  private final Values ladder;

  ProgrammeVerdict(ProgrammeFigures programme) {
    this.programme = programme;
    this.m = programme.m();
    this.ladder = programme.ladder();
  }

  private long reached() {
    return ladder.count(OutcomeCol.LADDER_STEP);
  }

  private boolean isUnstable() {
    return ladder.text(OutcomeCol.VERDICT).equals(OutcomeMember.UNSTABLE);
  }

  /** The verdict in one sentence. */
  String sentence() {
    if (isUnstable()) {
      return m.t("verdict.unstable");
    }
    Values comparison = programme.comparison();
    return reached() == MATCHED && comparison != null
        ? m.texts()
            .ofValue(
                "verdict.compared." + comparison.text(OutcomeCol.CONCLUSION),
                m.t("verdict.compared"))
        : m.t("verdict.step." + reached());
  }

  /** The step that the data support. */
  String step() {
    return step(reached());
  }

  /** The step that the programme's own evaluation names. */
  String publishedStep() {
    Long published = ladder.whole(OutcomeCol.PUBLISHED_LADDER_STEP);
    return published == null ? m.t("verdict.published.none") : step(published);
  }

  private String step(long step) {
    return m.t("verdict.step", step, m.t("ladder." + step));
  }

  Verdict block() {
    return new Verdict(
        m.t("verdict.lead"),
        Stream.of(
                entry("verdict.term.programme", facts()),
                entry("verdict.term.step", m.t("verdict.sentence", step())),
                entry("verdict.term.published", m.t("verdict.sentence", publishedStep())),
                entry("verdict.term.not", notToBeConcluded()),
                entry("verdict.term.why", String.join(" ", why())),
                entry("verdict.term.linked", linked()),
                entry("verdict.term.register", register()),
                entry("verdict.term.stable", stability()))
            .filter(entry -> !entry.text().isEmpty())
            .toList());
  }

  private Entry entry(String term, String text) {
    return new Entry(m.t(term), text, null);
  }

  /** When the programme ran and what it was given; empty where nothing tells it. */
  private String facts() {
    Values facts = m.figures().find(OverviewTables.PROGRAMMES, programme.name());
    if (facts == null) {
      return "";
    }
    LocalDate end = facts.date(OutcomeCol.PROGRAMME_END);
    String start = facts.date(OutcomeCol.PROGRAMME_START).toString();
    List<String> sentences = new ArrayList<>();
    sentences.add(end == null ? m.t("verdict.since", start) : m.t("verdict.period", start, end));
    Long funding = facts.whole(OutcomeCol.FUNDING_SEK);
    if (funding != null) {
      sentences.add(m.t("verdict.funding", m.t("number.sek", programme.n().count(funding))));
    }
    return String.join(" ", sentences);
  }

  private String notToBeConcluded() {
    return Stream.of(ladder.text(OutcomeCol.NOT_TO_BE_CONCLUDED).split(" "))
        .map(code -> m.t("verdict.not." + code))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  /** Why the next steps are not reached. */
  private List<String> why() {
    List<String> reasons = new ArrayList<>();
    if (isUnstable()) {
      reasons.add(m.t("verdict.why.unstable", m.enumerated(beyond())));
    } else if (reached() <= ACTIVITY) {
      reasons.add(m.t("verdict.why.no_change"));
    }
    long linked = ladder.count(OutcomeCol.LINKED_PARTICIPANTS);
    int needed = programme.rules().inference().minimumLinked();
    Values comparison = programme.comparison();
    if (reached() == MATCHED) {
      reasons.add(m.t("verdict.why.not_random"));
    } else if (linked < needed && participants() > 0) {
      reasons.add(m.t("verdict.why.linked", programme.n().count(linked), needed));
    } else if (comparison != null
        && !comparison.text(OutcomeCol.CONCLUSION).equals(OutcomeMember.NO_DATA)) {
      reasons.add(m.t("verdict.why.comparison", programme.words().conclusion(comparison)));
    }
    return reasons;
  }

  /** Zero is an answer: nobody is linked. */
  private String linked() {
    long participants = participants();
    if (participants == 0) {
      return m.t("participants.none");
    }
    return m.t(
        "verdict.linked",
        programme.n().count(ladder.count(OutcomeCol.LINKED_PARTICIPANTS)),
        programme.n().count(participants));
  }

  private long participants() {
    Values everyone = programme.everyone();
    return everyone == null ? 0 : everyone.count(OutcomeCol.PARTICIPANTS);
  }

  private String register() {
    List<Values> halves = programme.rows(OutcomeTables.COVERAGE);
    long covered =
        halves.stream().filter(half -> half.count(OutcomeCol.REGISTER_PUPILS) > 0).count();
    String period = Names.inSentence(programme.words().period(programme.halfYears()));
    return covered == 0
        ? m.t("verdict.register.none", period)
        : m.t("verdict.register", covered, halves.size(), period);
  }

  private String stability() {
    if (isUnstable()) {
      return m.t("verdict.stable.not", m.enumerated(beyond()));
    }
    List<Values> checks = programme.rows(OutcomeTables.STABILITY);
    long told = checks.stream().filter(c -> c.number(OutcomeCol.CHECK_VALUE) != null).count();
    return m.t("verdict.stable.yes", told, checks.size());
  }

  /** Checks beyond their limits. */
  private List<String> beyond() {
    return programme.rows(OutcomeTables.STABILITY).stream()
        .filter(check -> check.is(OutcomeCol.BEYOND_LIMIT))
        .map(check -> m.t("check.brief." + check.text(OutcomeCol.CHECK)))
        .toList();
  }
}
