package rollcall.sample.programmes;

import java.util.List;
import java.util.Locale;

/** The canonical kinds of a programme's files; the first column of each is the programme. */
enum ProgrammeKind {
  PROGRAMMES(
      "start_date",
      "end_date",
      "planned_participants",
      "target_group",
      "funding_sek",
      "published_ladder_step"),
  PROGRAMME_DISTRICT("district", "period", "item", "value", "status"),
  REACH("district", "school_unit_code", "period", "pupils", "basis"),
  PARTICIPANTS(
      "participant_id",
      "pupil_id",
      "district",
      "residence_district",
      "school_unit_code",
      "gender",
      "grade",
      "applied_on",
      "applied_by",
      "decision",
      "decided_on",
      "enrolled_on",
      "closed_on",
      "close_reason",
      "met_criterion"),
  PARTICIPANT_LINKS("participant_id", "pupil_id"),
  FOLLOWUPS(
      "participant_id",
      "measure",
      "occasion",
      "value",
      "measured_on",
      "period_start",
      "period_end",
      "source",
      "subscale"),
  SUPPORT_USED("participant_id", "support"),
  SURVEY_ANSWERS(
      "survey",
      "question",
      "respondent_group",
      "survey_date",
      "reference_time",
      "district",
      "gender",
      "answer",
      "respondents",
      "invited"),
  BUDGET("district", "year", "item", "budget_sek", "outturn_sek"),
  QUALITY_NOTES("school_unit_code", "start_date", "end_date", "verdict", "reason");

  private final List<String> afterProgramme;

  ProgrammeKind(String... afterProgramme) {
    this.afterProgramme = List.of(afterProgramme);
  }

  /** Columns after the first. */
  int columns() {
    return afterProgramme.size();
  }

  String header() {
    return "programme," + String.join(",", afterProgramme);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the file in which a programme delivers this kind. */
  String fileName(String programmeLabel) {
    return (label() + "-" + programmeLabel).replace('_', '-') + ".csv";
  }
}
