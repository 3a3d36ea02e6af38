package rollcall.trend;

import static org.apache.spark.sql.functions.*;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.table.Col;
import rollcall.table.Work;

/**
 * What single schools delivered: the panel of well-reporting schools and the newest date of each.
 */
final class SchoolReporting {
  private SchoolReporting() {}

  /** Grain: term x school with rows, whoever is at home there. */
  static Dataset<Row> bySchoolTerm(Dataset<Row> enrolmentTerms) {
    return enrolmentTerms
        .filter(col(Work.ROWS).gt(0))
        .groupBy(Col.SCHOOL_YEAR, Col.TERM, Work.YEAR_NO, Col.SCHOOL_UNIT_CODE)
        .agg(
            sum(Col.SCHEDULED_MINUTES).as(Col.SCHEDULED_MINUTES),
            sum(Col.REPORTED_MINUTES).as(Col.REPORTED_MINUTES),
            bool_and(col(Work.REPORTING_DELIVERED)).as(Work.REPORTING_DELIVERED),
            max(Work.LAST_DATE).as(Work.LAST_DATE));
  }

  /** Codes of the schools with rows and at least this reporting rate in every year of the data. */
  static List<String> panel(Collection<Row> schoolTerms, int reportingPercent) {
    Set<Integer> years =
        schoolTerms.stream().map(SchoolReporting::year).collect(Collectors.toSet());
    Map<String, List<Row>> bySchool =
        schoolTerms.stream()
            .collect(Collectors.groupingBy(row -> row.<String>getAs(Col.SCHOOL_UNIT_CODE)));
    Set<String> panel = new TreeSet<>();
    bySchool.forEach(
        (school, rows) -> {
          Map<Integer, List<Row>> byYear =
              rows.stream().collect(Collectors.groupingBy(SchoolReporting::year));
          boolean well =
              byYear.values().stream().allMatch(year -> reportsWell(year, reportingPercent));
          if (well && byYear.keySet().equals(years)) {
            panel.add(school);
          }
        });
    return List.copyOf(panel);
  }

  /** Newest accepted attendance date by term and school. */
  static Map<List<Object>, Object> lastDeliveries(Collection<Row> schoolTerms) {
    Map<List<Object>, Object> dates = new HashMap<>();
    for (Row row : schoolTerms) {
      List<String> term = List.of(row.<String>getAs(Col.SCHOOL_YEAR), row.<String>getAs(Col.TERM));
      dates.put(List.of(term, row.<String>getAs(Col.SCHOOL_UNIT_CODE)), row.getAs(Work.LAST_DATE));
    }
    return dates;
  }

  private static boolean reportsWell(List<Row> terms, int percent) {
    long scheduled = terms.stream().mapToLong(row -> row.<Long>getAs(Col.SCHEDULED_MINUTES)).sum();
    long reported = terms.stream().mapToLong(row -> row.<Long>getAs(Col.REPORTED_MINUTES)).sum();
    boolean delivered =
        terms.stream().allMatch(row -> row.<Boolean>getAs(Work.REPORTING_DELIVERED));
    return delivered && scheduled > 0 && 100 * reported >= percent * scheduled;
  }

  private static int year(Row row) {
    return row.<Integer>getAs(Work.YEAR_NO);
  }
}
