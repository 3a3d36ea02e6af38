package rollcall.ingest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
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
 * A usable row of a delivery of a small kind.
 *
 * @param line line on which it stands first
 * @param copies equal rows of the same file, this one included
 * @param entry what it says
 */
public record SmallRow(
    long line,
    long copies,
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
          @Type(value = SchoolEntry.class, name = "school"),
          @Type(value = Term.class, name = "term"),
          @Type(value = DistrictEntry.class, name = "district"),
          @Type(value = QualityNote.class, name = "note"),
          @Type(value = Programme.class, name = "programme"),
          @Type(value = ProgrammeDistrict.class, name = "item"),
          @Type(value = Reach.class, name = "reach"),
          @Type(value = Participant.class, name = "participant"),
          @Type(value = ParticipantLink.class, name = "link"),
          @Type(value = Followup.class, name = "followup"),
          @Type(value = SupportUse.class, name = "support"),
          @Type(value = SurveyAnswer.class, name = "answer"),
          @Type(value = BudgetLine.class, name = "budget")
        })
        Record entry) {

  /** What a newer row must have in common with this one to take its place. */
  List<Object> key() {
    return SmallKey.of(entry);
  }

  /** The same entry without its place, for comparison. */
  SmallRow anywhere() {
    return at(0, 0);
  }

  /** The same entry on a line. */
  SmallRow at(long firstLine, long equalRows) {
    return new SmallRow(firstLine, equalRows, entry);
  }
}
