package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.SurveyAnswer;

/** Answers as delivered, with the share of those who answered and of those asked. */
final class Surveys {
  private static final List<String> QUESTION_KEY =
      List.of(
          PROGRAMME, SURVEY, QUESTION, REFERENCE_TIME, RESPONDENT_GROUP, Col.DISTRICT, Col.GENDER);

  private Surveys() {}

  static List<Row> rows(FollowedProgramme programme) {
    return programme.of(programme.input.surveyAnswers(), SurveyAnswer::programme).stream()
        .collect(Collectors.groupingBy(Surveys::key))
        .entrySet()
        .stream()
        .flatMap(entry -> rows(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private static List<String> key(SurveyAnswer a) {
    return List.of(
        a.programme(),
        a.survey(),
        a.question(),
        Objects.requireNonNullElse(a.referenceTime(), "not told"),
        a.respondentGroup(),
        Objects.requireNonNullElse(a.district(), FollowedProgramme.ALL),
        Objects.requireNonNullElse(a.gender(), FollowedProgramme.ALL));
  }

  private static List<Row> rows(List<String> key, List<SurveyAnswer> answers) {
    Map<String, Long> counts =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    SurveyAnswer::answer,
                    TreeMap::new,
                    Collectors.summingLong(SurveyAnswer::respondents)));
    long total = counts.values().stream().mapToLong(n -> n).sum();
    Integer invited =
        answers.stream()
            .map(SurveyAnswer::invited)
            .filter(Objects::nonNull)
            .max(Integer::compare)
            .orElse(null);
    return counts.entrySet().stream()
        .map(
            entry -> {
              Share share = new Share(entry.getValue(), total);
              return share
                  .intervalInto(FigureRow.of(QUESTION_KEY, key))
                  .set(ANSWER, entry.getKey())
                  .set(RESPONDENTS, share.part())
                  .set(RESPONDENTS_TOTAL, total)
                  .set(SHARE, share.value())
                  .set(INVITED, invited)
                  .set(RESPONSE_RATE, invited == null ? null : Share.of(total, invited))
                  .as(OutcomeTables.SURVEY);
            })
        .toList();
  }
}
