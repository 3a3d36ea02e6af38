package rollcall.ingest;

import static rollcall.ingest.Field.*;
import static rollcall.ingest.SmallEntries.*;

import rollcall.table.BudgetLine;
import rollcall.table.Followup;
import rollcall.table.Participant;
import rollcall.table.ParticipantLink;
import rollcall.table.Programme;
import rollcall.table.ProgrammeDistrict;
import rollcall.table.Pupil;
import rollcall.table.Reach;
import rollcall.table.SupportUse;
import rollcall.table.SurveyAnswer;

/** Makes entries of usable rows of programmes; ids of pupils become pseudonyms. */
final class ProgrammeEntries {
  private ProgrammeEntries() {}

  static Record of(Kind kind, ParsedRow row) {
    return switch (kind) {
      case PROGRAMMES -> programme(row);
      case PROGRAMME_DISTRICT -> item(row);
      case REACH -> reach(row);
      case PARTICIPANTS -> participant(row);
      case PARTICIPANT_LINKS ->
          new ParticipantLink(text(row, PROGRAMME), text(row, PARTICIPANT_ID), pupil(row));
      case FOLLOWUPS -> followup(row);
      case SUPPORT_USED ->
          new SupportUse(text(row, PROGRAMME), text(row, PARTICIPANT_ID), text(row, SUPPORT));
      case SURVEY_ANSWERS -> answer(row);
      case BUDGET -> line(row);
      default -> throw new IllegalArgumentException(kind.word() + " is no small kind");
    };
  }

  private static Programme programme(ParsedRow row) {
    String step = word(row, PUBLISHED_LADDER_STEP);
    return new Programme(
        text(row, PROGRAMME),
        date(row, START_DATE),
        date(row, END_DATE),
        whole(row, PLANNED_PARTICIPANTS),
        text(row, TARGET_GROUP),
        row.has(FUNDING_SEK) ? (Long) row.number(FUNDING_SEK) : null,
        step == null ? null : Integer.valueOf(step));
  }

  private static ProgrammeDistrict item(ParsedRow row) {
    return new ProgrammeDistrict(
        text(row, PROGRAMME),
        text(row, DISTRICT),
        text(row, PROGRAMME_PERIOD),
        text(row, ITEM),
        text(row, ITEM_VALUE),
        text(row, STATUS));
  }

  private static Reach reach(ParsedRow row) {
    return new Reach(
        text(row, PROGRAMME),
        text(row, DISTRICT),
        text(row, SCHOOL_UNIT_CODE),
        text(row, PROGRAMME_PERIOD),
        whole(row, PUPILS_REACHED),
        text(row, BASIS));
  }

  private static Participant participant(ParsedRow row) {
    return new Participant(
        text(row, PROGRAMME),
        text(row, PARTICIPANT_ID),
        pupil(row),
        text(row, DISTRICT),
        text(row, RESIDENCE_DISTRICT),
        text(row, SCHOOL_UNIT_CODE),
        word(row, GENDER),
        whole(row, GRADE),
        date(row, APPLIED_ON),
        text(row, APPLIED_BY),
        word(row, DECISION),
        date(row, DECIDED_ON),
        date(row, ENROLLED_ON),
        date(row, CLOSED_ON),
        word(row, CLOSE_REASON),
        row.has(MET_CRITERION) ? (Boolean) (row.number(MET_CRITERION) == 1) : null);
  }

  private static Followup followup(ParsedRow row) {
    return new Followup(
        text(row, PROGRAMME),
        text(row, PARTICIPANT_ID),
        text(row, MEASURE),
        word(row, OCCASION),
        text(row, MEASURED_VALUE),
        date(row, MEASURED_ON),
        date(row, PERIOD_START),
        date(row, PERIOD_END),
        word(row, SOURCE),
        text(row, SUBSCALE));
  }

  private static SurveyAnswer answer(ParsedRow row) {
    return new SurveyAnswer(
        text(row, PROGRAMME),
        text(row, SURVEY),
        text(row, QUESTION),
        text(row, RESPONDENT_GROUP),
        date(row, SURVEY_DATE),
        word(row, REFERENCE_TIME),
        text(row, DISTRICT),
        word(row, GENDER),
        text(row, ANSWER),
        whole(row, RESPONDENTS),
        whole(row, INVITED));
  }

  private static BudgetLine line(ParsedRow row) {
    return new BudgetLine(
        text(row, PROGRAMME),
        text(row, DISTRICT),
        whole(row, YEAR),
        text(row, ITEM),
        row.number(BUDGET_SEK),
        row.number(OUTTURN_SEK));
  }

  /** Pseudonym of the pupil; null where none is named. */
  private static String pupil(ParsedRow row) {
    return row.hasPupil ? Pupil.pseudonym(row.pupilKey, row.pupilTail) : null;
  }
}
