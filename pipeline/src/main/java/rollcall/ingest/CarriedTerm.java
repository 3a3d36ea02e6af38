package rollcall.ingest;

import static rollcall.ingest.Feed.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.LocalDate;

/** A term that the profile carries because the export has none. */
record CarriedTerm(
    @JsonProperty(required = true) String schoolYear,
    @JsonProperty(required = true) String term,
    @JsonProperty(required = true) LocalDate startDate,
    @JsonProperty(required = true) LocalDate endDate,
    Integer instructionalDays)
    implements Serializable {
  CarriedTerm {
    require(Field.TERM.words().contains(term), "terms: term must be HT or VT");
    require(!endDate.isBefore(startDate), "terms: end_date lies before start_date");
    require(
        SchoolYears.of(startDate).equals(schoolYear), "terms: start_date lies outside school_year");
  }
}
