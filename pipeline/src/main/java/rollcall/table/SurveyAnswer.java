package rollcall.table;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How many respondents gave one answer to one question.
 *
 * @param surveyDate null where not told
 * @param referenceTime now or at_start; null where the question has none
 * @param district null where answers are not told apart by district
 * @param gender null where answers are not told apart by gender
 * @param invited respondents asked; null where not told
 */
public record SurveyAnswer(
    String programme,
    String survey,
    String question,
    String respondentGroup,
    LocalDate surveyDate,
    String referenceTime,
    String district,
    String gender,
    String answer,
    int respondents,
    Integer invited)
    implements Serializable {}
