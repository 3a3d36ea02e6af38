package rollcall.jobs;

import static org.apache.spark.sql.functions.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rollcall.conform.Conformed;
import rollcall.conform.Rosters;
import rollcall.fault.IssueCode;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.table.Col;
import rollcall.table.DeliveryTables;
import rollcall.table.FigureRow;
import rollcall.table.Work;

/**
 * What became of every delivered row: the issues of a release and the four row counts of each
 * delivery.
 */
final class Accounts {
  private static final String ACCEPTED = "accepted";

  private final SparkSession spark;
  private final List<Delivery> deliveries;

  Accounts(SparkSession spark, List<Delivery> deliveries) {
    this.spark = spark;
    this.deliveries = deliveries;
  }

  /**
   * Rows that do not count, of both large kinds, decided against terms, rosters and other
   * deliveries.
   */
  static Dataset<Row> decisions(Conformed conformed, Rosters rosters) {
    return conformed.decisions().unionByName(rosters.decisions());
  }

  /**
   * Quarantined rows as issues: those that the reader could not use and those that the checks set
   * aside.
   *
   * @param attendance all rows of deliveries that are not held
   * @param rosters all rows of deliveries that are not held
   */
  Dataset<Row> rowIssues(Dataset<Row> attendance, Dataset<Row> rosters, Dataset<Row> decisions) {
    Dataset<Row> read = unusable(attendance).unionByName(unusable(rosters));
    Dataset<Row> decided =
        decisions
            .filter(col(Col.DECISION).equalTo("quarantined"))
            .select(
                col(Col.DELIVERY_NO),
                col(Col.LINE),
                col(Col.ISSUE_CODE),
                lit(null).cast("string").as(Col.ISSUE_COLUMN),
                lit(null).cast("string").as(Col.VALUE_SHAPE));
    return DeliveryTables.ISSUES.select(
        read.unionByName(decided)
            .join(broadcast(files()), Col.DELIVERY_NO)
            .withColumn(Col.CODE, col(Col.ISSUE_CODE))
            .withColumn(Col.COLUMN, col(Col.ISSUE_COLUMN))
            .withColumn(Col.MESSAGE, message()));
  }

  private static Dataset<Row> unusable(Dataset<Row> rows) {
    return rows.filter(col(Col.ISSUE_CODE).isNotNull())
        .select(Col.DELIVERY_NO, Col.LINE, Col.ISSUE_CODE, Col.ISSUE_COLUMN, Col.VALUE_SHAPE);
  }

  /** File, line, column and kind of value, and what is wrong with it; never the value. */
  private static Column message() {
    Column[] meanings =
        Arrays.stream(IssueCode.values())
            .flatMap(c -> Arrays.stream(new Column[] {lit(c.name()), lit(c.meaning())}))
            .toArray(Column[]::new);
    Column where =
        concat(
            lit("line "),
            col(Col.LINE),
            coalesce(concat(lit(", column "), col(Col.ISSUE_COLUMN)), lit("")));
    Column shape = coalesce(concat(lit(" (shape "), col(Col.VALUE_SHAPE), lit(")")), lit(""));
    return concat(where, lit(": "), try_element_at(map(meanings), col(Col.ISSUE_CODE)), shape);
  }

  private Dataset<Row> files() {
    List<Row> rows =
        deliveries.stream().map(d -> RowFactory.create(d.no(), d.sha256(), d.fileName())).toList();
    StructType schema =
        new StructType()
            .add(Col.DELIVERY_NO, DataTypes.IntegerType)
            .add(Col.DELIVERY, DataTypes.StringType)
            .add(Col.FILE_NAME, DataTypes.StringType);
    return spark.createDataFrame(rows, schema);
  }

  /**
   * Counts by delivery and fate: rows accepted, from the sums that were measured; rows decided,
   * from the decisions; rows that the reader could not use, from what it wrote.
   */
  Map<Integer, Map<String, Long>> fates(
      Conformed conformed,
      Rosters rosters,
      Dataset<Row> decisions,
      Dataset<Row> attendance,
      Dataset<Row> rosterRows) {
    Dataset<Row> accepted =
        conformed
            .strips()
            .groupBy(Col.DELIVERY_NO)
            .agg(sum(Work.ROWS).as(Work.ROWS))
            .withColumn(Col.DECISION, lit(ACCEPTED));
    Dataset<Row> enrolled =
        rosters
            .enrolments()
            .groupBy(Col.DELIVERY_NO)
            .agg(count(lit(1)).as(Work.ROWS))
            .withColumn(Col.DECISION, lit(ACCEPTED));
    Dataset<Row> decided =
        decisions.groupBy(Col.DELIVERY_NO, Col.DECISION).agg(count(lit(1)).as(Work.ROWS));
    Dataset<Row> read =
        unusable(attendance)
            .unionByName(unusable(rosterRows))
            .groupBy(Col.DELIVERY_NO)
            .agg(count(lit(1)).as(Work.ROWS))
            .withColumn(Col.DECISION, lit("quarantined"));
    Map<Integer, Map<String, Long>> fates = new HashMap<>();
    accepted
        .unionByName(enrolled)
        .unionByName(decided)
        .unionByName(read)
        .collectAsList()
        .forEach(
            row ->
                fates
                    .computeIfAbsent(row.getAs(Col.DELIVERY_NO), no -> new HashMap<>())
                    .merge(row.getAs(Col.DECISION), row.getAs(Work.ROWS), Long::sum));
    return fates;
  }

  /**
   * Pupils with rows who are in no pupils file and schools in no schools file, by delivery.
   *
   * @param registered codes of the schools file
   */
  List<Row> warnings(Conformed conformed, Rosters rosters, List<String> registered) {
    Dataset<Row> unknownPupils =
        conformed
            .strips()
            .join(
                rosters.enrolments().select(Col.PUPIL_KEY).distinct(),
                new String[] {Col.PUPIL_KEY},
                "left_anti")
            .groupBy(Col.DELIVERY_NO)
            .agg(count_distinct(col(Col.PUPIL_KEY)).as(Work.ROWS))
            .withColumn(Col.CODE, lit(IssueCode.PUPIL_NOT_IN_ROSTER.name()))
            .withColumn(Col.SCHOOL_UNIT_CODE, lit(null).cast("string"));
    Dataset<Row> unknownSchools =
        conformed
            .strips()
            .filter(not(col(Col.SCHOOL_UNIT_CODE).isInCollection(registered)))
            .groupBy(Col.DELIVERY_NO, Col.SCHOOL_UNIT_CODE)
            .agg(count_distinct(col(Col.PUPIL_KEY)).as(Work.ROWS))
            .withColumn(Col.CODE, lit(IssueCode.SCHOOL_NOT_IN_REGISTER.name()));
    List<Row> rows = new ArrayList<>();
    for (Row row : unknownPupils.unionByName(unknownSchools).collectAsList()) {
      rows.add(warning(row));
    }
    return rows;
  }

  private Row warning(Row row) {
    Delivery delivery = delivery(row.getAs(Col.DELIVERY_NO));
    IssueCode code = IssueCode.valueOf(row.getAs(Col.CODE));
    String school = row.getAs(Col.SCHOOL_UNIT_CODE);
    String message =
        code.meaning()
            + ": "
            + row.<Long>getAs(Work.ROWS)
            + " pupils"
            + (school == null ? "" : ", school " + school);
    return RowFactory.create(
        delivery.sha256(), delivery.fileName(), null, null, code.name(), message, null);
  }

  /**
   * Rows of {@link DeliveryTables#DELIVERIES}. All readable rows of a held file are quarantined,
   * those of a duplicate superseded.
   */
  List<Row> deliveryRows(
      Map<Integer, Map<String, Long>> fates, Map<Integer, Map<String, Long>> smallKinds) {
    return deliveries.stream()
        .map(
            d ->
                deliveryRow(
                    d, fates.getOrDefault(d.no(), smallKinds.getOrDefault(d.no(), Map.of()))))
        .toList();
  }

  private static Row deliveryRow(Delivery d, Map<String, Long> fates) {
    boolean held = d.status() == DeliveryStatus.HELD;
    boolean duplicate = d.status() == DeliveryStatus.DUPLICATE;
    long accepted = held || duplicate ? 0 : fates.getOrDefault(ACCEPTED, 0L);
    long quarantined = held ? d.rowsIn() : duplicate ? 0 : fates.getOrDefault("quarantined", 0L);
    long superseded = duplicate ? d.rowsIn() : held ? 0 : fates.getOrDefault("superseded", 0L);
    List<String> key = List.of(d.sha256(), d.kind(), d.fileName());
    return FigureRow.of(DeliveryTables.DELIVERIES.key(), key)
        .set(Col.STATUS, d.status().word())
        .set(Col.PROFILE, d.profile())
        .set(Col.ROWS_IN, d.rowsIn())
        .set(Col.ROWS_ACCEPTED, accepted)
        .set(Col.ROWS_QUARANTINED, quarantined)
        .set(Col.ROWS_SUPERSEDED, superseded)
        .set(Col.EXPORTED_AT, d.exportedAt())
        .as(DeliveryTables.DELIVERIES);
  }

  private Delivery delivery(int no) {
    return deliveries.stream().filter(d -> d.no() == no).findFirst().orElseThrow();
  }
}
