package rollcall.measure;

import static org.apache.spark.sql.functions.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rollcall.table.Boundaries;
import rollcall.table.Col;
import rollcall.table.SchoolEntry;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Where schools and homes lie, term by term and year by year, as small tables to join.
 *
 * @param boundaryDate date whose districts the rules name
 */
public record Places(Boundaries boundaries, TermCalendar calendar, LocalDate boundaryDate) {

  /** Schools of the register by term: district, district then, operator. Key: school, term. */
  public Dataset<Row> schoolsByTerm(SparkSession spark) {
    List<Term> terms = calendar.terms();
    List<Row> rows = new ArrayList<>();
    for (String code : boundaries.schoolCodes()) {
      for (int no = 0; no < terms.size(); no++) {
        rows.add(place(code, no, terms.get(no).end()));
      }
    }
    return spark.createDataFrame(rows, schema(Work.TERM_NO));
  }

  /**
   * Schools of the register by school year, as on its last day. Key: school, {@link Work#YEAR_NO}.
   */
  public Dataset<Row> schoolsByYear(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (String code : boundaries.schoolCodes()) {
      years(Places::yearNo)
          .forEach(year -> rows.add(place(code, year, LocalDate.of(year + 1, 6, 30))));
    }
    return spark.createDataFrame(rows, schema(Work.YEAR_NO));
  }

  /** Districts of residence in the boundaries of the rules. Key: {@link Work#RESIDENCE}. */
  public Dataset<Row> residences(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (String name : boundaries.districtNames()) {
      rows.add(
          RowFactory.create(
              name, boundaries.expressed(name, boundaryDate).orElse(Boundaries.UNKNOWN)));
    }
    StructType schema =
        new StructType()
            .add(Work.RESIDENCE, DataTypes.StringType)
            .add(Col.RESIDENCE_DISTRICT, DataTypes.StringType);
    return spark.createDataFrame(rows, schema);
  }

  /** The calendar year in which a term's school year starts. */
  static int yearNo(Term term) {
    return Integer.parseInt(term.schoolYear().substring(0, 4));
  }

  private List<Integer> years(ToIntFunction<Term> year) {
    return calendar.terms().stream().map(year::applyAsInt).distinct().toList();
  }

  private Row place(String code, int no, LocalDate date) {
    SchoolEntry school = boundaries.school(code, date).orElseThrow();
    return RowFactory.create(
        code,
        no,
        boundaries.district(code, date, boundaryDate),
        boundaries.districtThen(code, date),
        school.operator());
  }

  private static StructType schema(String period) {
    return new StructType()
        .add(Col.SCHOOL_UNIT_CODE, DataTypes.StringType)
        .add(period, DataTypes.IntegerType)
        .add(Col.DISTRICT, DataTypes.StringType)
        .add(Col.DISTRICT_THEN, DataTypes.StringType)
        .add(Col.OPERATOR, DataTypes.StringType);
  }
}
