package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.OverviewTables;
import rollcall.table.Participant;

/**
 * Who came in each year of a programme, counted in twelve months from its first day, by district
 * with a total and by grade: how many were in that grade or a higher one.
 */
final class Entrants {
  private Entrants() {}

  static List<Row> rows(FollowedProgramme programme) {
    TreeSet<Integer> grades =
        programme.started.stream()
            .map(Participant::grade)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> districts = new TreeSet<>(List.of(FollowedProgramme.ALL));
    programme.started.forEach(p -> districts.add(p.district()));
    Map<String, List<Participant>> years =
        programme.started.stream()
            .collect(
                Collectors.groupingBy(p -> year(programme, p), TreeMap::new, Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    years.forEach(
        (year, entrants) -> {
          for (String district : districts) {
            List<Participant> members =
                entrants.stream()
                    .filter(
                        p ->
                            district.equals(FollowedProgramme.ALL) || district.equals(p.district()))
                    .toList();
            grades.forEach(grade -> rows.add(row(programme, year, district, grade, members)));
          }
        });
    return rows;
  }

  /** The programme's year in which a participant started; 0 before its first day. */
  private static String year(FollowedProgramme programme, Participant p) {
    LocalDate start = programme.programme.start();
    long whole = ChronoUnit.YEARS.between(start, p.enrolledOn());
    return String.valueOf(p.enrolledOn().isBefore(start) ? 0 : whole + 1);
  }

  private static Row row(
      FollowedProgramme programme,
      String year,
      String district,
      Integer grade,
      List<Participant> members) {
    List<Integer> known =
        members.stream().map(Participant::grade).filter(Objects::nonNull).toList();
    long above = known.stream().filter(g -> g >= grade).count();
    return new FigureRow()
        .set(PROGRAMME, programme.name())
        .set(PROJECT_YEAR, year)
        .set(Col.DISTRICT, district)
        .set(Col.GRADE, grade)
        .set(ENTRANTS, (long) members.size())
        .set(GRADE_KNOWN, (long) known.size())
        .set(AT_OR_ABOVE_GRADE, above)
        .set(SHARE_AT_OR_ABOVE_GRADE, Share.of(above, known.size()))
        .as(OverviewTables.ENTRANTS);
  }
}
