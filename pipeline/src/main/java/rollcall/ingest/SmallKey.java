package rollcall.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import rollcall.table.BudgetLine;
import rollcall.table.DistrictEntry;
import rollcall.table.Followup;
import rollcall.table.Participant;
import rollcall.table.ParticipantLink;
import rollcall.table.Programme;
import rollcall.table.ProgrammeDistrict;
import rollcall.table.QualityNote;
import rollcall.table.Reach;
import rollcall.table.SchoolEntry;
import rollcall.table.SupportUse;
import rollcall.table.SurveyAnswer;
import rollcall.table.Term;

/**
 * By what rows of small kinds replace each other; a value that is not told is one of its own.
 *
 * <ul>
 *   <li>schools: code, valid_from; terms: year, term; districts: name, valid_from
 *   <li>quality notes: school, programme, both dates
 *   <li>programmes: programme; programme_district: programme, district, period, item
 *   <li>reach: programme, district, school, period, basis
 *   <li>participants and participant_links: programme, participant
 *   <li>followups: programme, participant, measure, occasion, source, subscale
 *   <li>support_used: programme, participant, support
 *   <li>survey_answers: everything but the two counts
 *   <li>budget: programme, district, year, item
 * </ul>
 */
final class SmallKey {
  private SmallKey() {}

  static List<Object> of(Record entry) {
    List<Object> key = new ArrayList<>();
    key.add(entry.getClass());
    parts(entry).forEach(part -> key.add(Objects.requireNonNullElse(part, "")));
    return key;
  }

  private static List<Object> parts(Record entry) {
    if (entry instanceof SchoolEntry school) {
      return parts(school.code(), school.validFrom());
    }
    if (entry instanceof Term term) {
      return parts(term.schoolYear(), term.term());
    }
    if (entry instanceof DistrictEntry district) {
      return parts(district.district(), district.validFrom());
    }
    if (entry instanceof QualityNote note) {
      return parts(note.schoolUnitCode(), note.programme(), note.start(), note.end());
    }
    return ofProgramme(entry);
  }

  private static List<Object> ofProgramme(Record entry) {
    if (entry instanceof Programme programme) {
      return parts(programme.programme());
    }
    if (entry instanceof ProgrammeDistrict item) {
      return parts(item.programme(), item.district(), item.period(), item.item());
    }
    if (entry instanceof Reach r) {
      return parts(r.programme(), r.district(), r.schoolUnitCode(), r.period(), r.basis());
    }
    if (entry instanceof SurveyAnswer a) {
      return parts(
          a.programme(),
          a.survey(),
          a.question(),
          a.respondentGroup(),
          a.surveyDate(),
          a.referenceTime(),
          a.district(),
          a.gender(),
          a.answer());
    }
    if (entry instanceof BudgetLine line) {
      return parts(line.programme(), line.district(), line.year(), line.item());
    }
    return ofParticipant(entry);
  }

  private static List<Object> ofParticipant(Record entry) {
    if (entry instanceof Participant participant) {
      return parts(participant.programme(), participant.participantId());
    }
    if (entry instanceof ParticipantLink link) {
      return parts(link.programme(), link.participantId());
    }
    if (entry instanceof Followup f) {
      return parts(
          f.programme(), f.participantId(), f.measure(), f.occasion(), f.source(), f.subscale());
    }
    if (entry instanceof SupportUse use) {
      return parts(use.programme(), use.participantId(), use.support());
    }
    throw new IllegalArgumentException(entry.getClass().getSimpleName() + " is of no small kind");
  }

  private static List<Object> parts(Object... parts) {
    return Arrays.asList(parts);
  }
}
