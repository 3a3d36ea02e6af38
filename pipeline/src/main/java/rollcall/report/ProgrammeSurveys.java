package rollcall.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import rollcall.report.Block.Grid;
import rollcall.table.Col;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;

/** Answers to surveys, with how many were asked and how many answered; times side by side. */
final class ProgrammeSurveys {
  private final ProgrammeFigures programme;
  private final Material m;
  private final Numbers n;
  private final String id;
  private final String survey;
  private final List<Values> rows;
  private final List<String> times;

  private ProgrammeSurveys(
      ProgrammeFigures programme, String id, String survey, List<Values> rows) {
    this.programme = programme;
    this.m = programme.m();
    this.n = programme.n();
    this.id = id;
    this.survey = survey;
    this.rows = rows;
    TreeSet<String> told = new TreeSet<>();
    rows.forEach(row -> told.add(row.text(OutcomeCol.REFERENCE_TIME)));
    this.times = List.copyOf(told);
  }

  /** A table for each survey. */
  static List<Block> of(ProgrammeFigures programme) {
    Map<String, List<Values>> surveys = new LinkedHashMap<>();
    programme
        .rows(OutcomeTables.SURVEY)
        .forEach(
            row ->
                surveys
                    .computeIfAbsent(row.text(OutcomeCol.SURVEY), s -> new ArrayList<>())
                    .add(row));
    List<Block> blocks = new ArrayList<>();
    surveys.forEach(
        (survey, rows) -> {
          String id = programme.id() + "-survey-" + (blocks.size() + 1);
          blocks.add(new ProgrammeSurveys(programme, id, survey, rows).grid());
        });
    return blocks;
  }

  private Grid grid() {
    Map<List<String>, Map<String, Values>> answers = new LinkedHashMap<>();
    rows.forEach(
        row ->
            answers
                .computeIfAbsent(key(row), k -> new LinkedHashMap<>())
                .put(row.text(OutcomeCol.REFERENCE_TIME), row));
    List<String> heads =
        new ArrayList<>(
            List.of(
                m.t("survey.head.question"),
                m.t("survey.head.respondents"),
                m.t("survey.head.answer")));
    times.forEach(time -> heads.add(programme.words().of("reference_time", time)));
    heads.add(m.t("survey.head.rate"));
    List<List<Cell>> lines = new ArrayList<>();
    String question = "";
    for (Map<String, Values> byTime : answers.values()) {
      Values any = byTime.values().iterator().next();
      boolean again = any.text(OutcomeCol.QUESTION).equals(question);
      lines.add(line(any, byTime, again));
      question = any.text(OutcomeCol.QUESTION);
    }
    return new Grid(
        id,
        m.t("survey.title", survey, questions()),
        m.t("survey.caption"),
        heads,
        lines,
        List.of(m.t("survey.note")),
        false);
  }

  private String questions() {
    long questions = rows.stream().map(row -> row.text(OutcomeCol.QUESTION)).distinct().count();
    return questions == 1 ? m.t("survey.questions.one") : m.t("survey.questions", questions);
  }

  private static List<String> key(Values row) {
    return List.of(
        row.text(OutcomeCol.QUESTION),
        row.text(OutcomeCol.RESPONDENT_GROUP),
        row.text(Col.DISTRICT),
        row.text(Col.GENDER),
        row.text(OutcomeCol.ANSWER));
  }

  private List<Cell> line(Values any, Map<String, Values> byTime, boolean again) {
    List<Cell> line = new ArrayList<>();
    Cell question = Cell.text(any.text(OutcomeCol.QUESTION), "sv");
    line.add(again ? question.styled("again") : question);
    line.add(Cell.text(respondents(any)));
    line.add(Cell.text(any.text(OutcomeCol.ANSWER), "sv"));
    for (String time : times) {
      Values row = byTime.get(time);
      line.add(Cell.number(row == null ? "–" : share(row)));
    }
    line.add(rate(any));
    return line;
  }

  /** Who answered, with district and gender where the survey tells them. */
  private String respondents(Values row) {
    List<String> parts = new ArrayList<>();
    parts.add(programme.words().of("respondents", row.text(OutcomeCol.RESPONDENT_GROUP)));
    if (!row.text(Col.DISTRICT).equals(Member.ALL)) {
      parts.add(m.names().district(row.text(Col.DISTRICT)));
    }
    if (!row.text(Col.GENDER).equals(Member.ALL)) {
      parts.add(Names.inSentence(m.names().gender(row.text(Col.GENDER))));
    }
    return String.join(", ", parts);
  }

  private String share(Values row) {
    return n.partOf(row.count(OutcomeCol.RESPONDENTS), row.count(OutcomeCol.RESPONDENTS_TOTAL));
  }

  /** Answers of those asked; says so where nobody told how many were asked. */
  private Cell rate(Values row) {
    Long invited = row.whole(OutcomeCol.INVITED);
    return Cell.number(
        invited == null
            ? m.t("survey.invited.none")
            : n.partOf(row.count(OutcomeCol.RESPONDENTS_TOTAL), invited));
  }
}
