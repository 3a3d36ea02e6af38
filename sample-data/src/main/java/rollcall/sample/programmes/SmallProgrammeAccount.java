package rollcall.sample.programmes;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import rollcall.sample.PupilTerm;

/** What the programme of the small municipality tells of itself without rows of pupils. */
final class SmallProgrammeAccount {
  private final SmallProgrammeTargets targets;
  private final ProgrammeFiles files;

  SmallProgrammeAccount(SmallProgrammeTargets targets, ProgrammeFiles files) {
    this.targets = targets;
    this.files = files;
  }

  void write(List<PupilTerm> participants) throws IOException {
    matrix(participants.stream().map(PupilTerm::district).distinct().sorted().toList());
    SmallProgrammeTargets.Reach reach = targets.reach();
    files.row(ProgrammeKind.REACH, null, null, reach.period(), reach.pupils(), reach.basis());
    for (SmallProgrammeTargets.SurveyQuestion question : targets.survey()) {
      answers(question);
    }
    for (SmallProgrammeTargets.BudgetLine line : targets.budget()) {
      files.row(
          ProgrammeKind.BUDGET,
          null,
          line.year(),
          line.item(),
          line.budgetSek(),
          line.outturnSek());
    }
    SmallProgrammeTargets.QualityNote note = targets.qualityNote();
    files.row(
        ProgrammeKind.QUALITY_NOTES,
        participants.get(0).school(),
        note.startDate(),
        note.endDate(),
        note.verdict(),
        note.reason());
  }

  private void matrix(List<String> districts) throws IOException {
    for (Map.Entry<String, List<String>> item : targets.matrix().items().entrySet()) {
      for (int i = 0; i < districts.size(); i++) {
        String value = i < item.getValue().size() ? item.getValue().get(i) : null;
        String district = districts.get(i);
        String period = targets.matrix().period();
        String status = value == null ? "ej redovisat" : null;
        files.row(ProgrammeKind.PROGRAMME_DISTRICT, district, period, item.getKey(), value, status);
      }
    }
  }

  private void answers(SmallProgrammeTargets.SurveyQuestion question) throws IOException {
    for (Map.Entry<String, Integer> answer : question.answers().entrySet()) {
      files.row(
          ProgrammeKind.SURVEY_ANSWERS,
          question.survey(),
          question.question(),
          question.respondentGroup(),
          question.surveyDate(),
          question.referenceTime(),
          null,
          null,
          answer.getKey(),
          answer.getValue(),
          question.invited());
    }
  }
}
