package rollcall.table;

import java.io.Serializable;
import java.util.List;

/**
 * What the files of programmes say together: rows that hold, each list sorted by its key. Rows of a
 * programme that no file of programmes names are not among them.
 *
 * @param participants with the pupil of their key file, where they do not name one themselves
 */
public record ProgrammeFiles(
    List<Programme> programmes,
    List<ProgrammeDistrict> districts,
    List<Reach> reach,
    List<Participant> participants,
    List<Followup> followups,
    List<SupportUse> supportUsed,
    List<SurveyAnswer> surveyAnswers,
    List<BudgetLine> budget)
    implements Serializable {}
