package rollcall.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import rollcall.table.Boundaries;
import rollcall.table.Place;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/** Where schools and homes lie, term by term and year by year. */
public final class Places implements Serializable {
  private static final long serialVersionUID = 1;

  private final TermCalendar calendar;
  private final Map<String, Map<Integer, Place>> byTerm = new HashMap<>();
  private final Map<String, Map<Integer, Place>> byYear = new HashMap<>();
  private final Map<String, String> residences = new HashMap<>();

  /**
   * Places of the register.
   *
   * @param boundaryDate date whose districts the rules name
   */
  public Places(Boundaries boundaries, TermCalendar calendar, LocalDate boundaryDate) {
    this.calendar = calendar;
    for (String code : boundaries.schoolCodes()) {
      Map<Integer, Place> terms = byTerm.computeIfAbsent(code, c -> new HashMap<>());
      Map<Integer, Place> years = byYear.computeIfAbsent(code, c -> new HashMap<>());
      for (int no = 0; no < calendar.terms().size(); no++) {
        Term term = calendar.terms().get(no);
        terms.put(no, place(boundaries, code, term.end(), boundaryDate));
        years.computeIfAbsent(
            term.yearNo(), year -> place(boundaries, code, term.yearEnd(), boundaryDate));
      }
    }
    for (String name : boundaries.districtNames()) {
      residences.put(name, boundaries.expressed(name, boundaryDate).orElse(Boundaries.UNKNOWN));
    }
  }

  private static Place place(
      Boundaries boundaries, String code, LocalDate date, LocalDate boundaryDate) {
    return new Place(
        boundaries.district(code, date, boundaryDate),
        boundaries.districtThen(code, date),
        boundaries.school(code, date).orElseThrow().operator());
  }

  TermCalendar calendar() {
    return calendar;
  }

  /** The calendar year in which the school year of a term starts. */
  int yearNo(int termNo) {
    return calendar.terms().get(termNo).yearNo();
  }

  /** A school on the last day of a term. */
  Place inTerm(String school, int termNo) {
    return byTerm.getOrDefault(school, Map.of()).getOrDefault(termNo, Place.UNKNOWN);
  }

  /** A school on the last day of a school year. */
  Place inYear(String school, int yearNo) {
    return byYear.getOrDefault(school, Map.of()).getOrDefault(yearNo, Place.UNKNOWN);
  }

  /**
   * A district of residence in the boundaries of the rules; a name that no districts file lists
   * stays as it is.
   */
  String residence(String delivered) {
    return residences.getOrDefault(delivered, delivered);
  }
}
