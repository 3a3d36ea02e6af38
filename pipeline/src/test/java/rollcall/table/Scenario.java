package rollcall.table;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.conform.Conformed;
import rollcall.conform.DeliveryOrder;
import rollcall.conform.SameRun;
import rollcall.conform.Summed;
import rollcall.flag.Flagging;
import rollcall.measure.Measured;
import rollcall.measure.Places;
import rollcall.rules.Rules;
import rollcall.rules.RulesFile;

/**
 * Deliveries as short text tables, and what the stages make of them. Without terms a scenario plays
 * in 2021-22; without rules in those that ship.
 */
public final class Scenario {
  private static final String TERMS_2021_22 =
      """
      year    term start      end
      2021-22 HT   2021-08-18 2021-12-20
      2021-22 VT   2022-01-10 2022-06-14
      """;

  private static final long LARGE = 1_000_000_000;

  private List<Term> terms = terms(TERMS_2021_22);
  private List<SchoolEntry> schools = List.of();
  private List<DistrictEntry> districts = List.of();
  private Rules rules = RulesFile.shipped().rules();
  private LocalDate asOf;
  private boolean large;
  private final List<ScenarioFile> attendance = new ArrayList<>();
  private final List<ScenarioFile> rosters = new ArrayList<>();

  /** Columns {@code year term start end days}. Comes first: files may name the terms. */
  public Scenario inTerms(String table) {
    terms = terms(table);
    return this;
  }

  private static List<Term> terms(String table) {
    return TextTable.of(table).lines().stream()
        .map(
            t ->
                new Term(
                    t.text("year"),
                    t.text("term"),
                    t.date("start"),
                    t.date("end"),
                    t.text("days") == null ? null : t.number("days").intValue()))
        .toList();
  }

  /** Columns {@code school district area operator from to}. */
  public Scenario schools(String table) {
    schools =
        TextTable.of(table).lines().stream()
            .map(
                s ->
                    new SchoolEntry(
                        s.text("school"),
                        s.text("school"),
                        s.text("district"),
                        s.text("area"),
                        s.text("operator"),
                        s.date("from"),
                        s.date("to")))
            .toList();
    return this;
  }

  /** Columns {@code district from to successor}. */
  public Scenario districts(String table) {
    districts =
        TextTable.of(table).lines().stream()
            .map(
                d ->
                    new DistrictEntry(
                        d.text("district"), d.date("from"), d.date("to"), d.text("successor")))
            .toList();
    return this;
  }

  /**
   * A pupils file: columns {@code pupil school grade gender start end residence protected issue},
   * the last for a row that the reader has set aside.
   */
  public Scenario roster(Sent sent, String table) {
    rosters.add(ScenarioFile.roster(nextNo(), sent, TextTable.of(table)));
    return this;
  }

  /** A pupils file of the first run. */
  public Scenario roster(String table) {
    return roster(Sent.inRun(1), table);
  }

  /**
   * An attendance file: columns {@code pupil school line dates start lesson record group scheduled
   * reported valid invalid other fate}. Dates are one or several parted by commas, a window as
   * {@code from..to}, or a term's name for the whole of it. What is not reported is as scheduled; a
   * dash says that reporting is not delivered. Without lines the rows follow the header.
   */
  public Scenario attendance(Sent sent, String table) {
    attendance.add(ScenarioFile.attendance(nextNo(), sent, TextTable.of(table), terms));
    return this;
  }

  /** An attendance file of the first run. */
  public Scenario attendance(String table) {
    return attendance(Sent.inRun(1), table);
  }

  /** Entries laid over the rules that ship. */
  public Scenario rules(String json) {
    try {
      Path file = Files.createTempFile("rules", ".json");
      Files.writeString(file, json);
      rules = RulesFile.read(file).rules();
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Rows after this date do not count; without it all do. */
  public Scenario asOf(String date) {
    asOf = LocalDate.parse(date);
    return this;
  }

  /** As if the files held more rows than are looked at one by one. */
  public Scenario asLargeFiles() {
    large = true;
    return this;
  }

  /** Conforms, measures and flags. */
  public Outcome run() {
    TermCalendar calendar = TermCalendar.of(terms);
    LocalDate date = asOf == null ? calendar.terms().get(terms.size() - 1).end() : asOf;
    Boundaries boundaries = new Boundaries(districts, schools);
    Dataset<Row> rows = dataset(attendance, DeliveryTables.ATTENDANCE_ROW);
    Conformed conformed =
        new Conformed(
            rows,
            new Summed(
                () -> TestSpark.session().createDataFrame(List.<Row>of(), Strip.FILE_SCHEMA),
                () -> rows),
            dataset(rosters, DeliveryTables.ROSTER_ROW),
            calendar,
            rules,
            date);
    List<DeliveryOrder> orders = orders();
    JavaRDD<Pupil> pupils = Measured.byPupil(conformed.byPupil(orders), calendar, date).cache();
    SameRun sameRun = SameRun.ranked(orders, contradictions(pupils));
    if (!sameRun.orders().equals(orders)) {
      pupils = Measured.byPupil(conformed.byPupil(sameRun.orders()), calendar, date).cache();
    }
    Places places = new Places(boundaries, calendar, boundaryDate(date));
    Rules used = rules;
    List<PupilHistory> histories =
        Measured.histories(pupils, events(pupils), eventMinutes(), places, rules)
            .map(history -> Flagging.flagged(history, used))
            .collect();
    return new Outcome(
        new Outcome.Basis(attendance, calendar, boundaries, rules, date),
        histories,
        sameRun.ambiguous());
  }

  private static List<List<Integer>> contradictions(JavaRDD<Pupil> pupils) {
    return pupils
        .flatMap(pupil -> pupil.decisions().iterator())
        .map(RowDecision::contradicting)
        .filter(deliveries -> deliveries.size() > 1)
        .distinct()
        .collect();
  }

  private static List<Delivered> events(JavaRDD<Pupil> pupils) {
    return pupils
        .flatMap(pupil -> pupil.delivered().iterator())
        .filter(Delivered::hasEvents)
        .collect();
  }

  private int nextNo() {
    return attendance.size() + rosters.size() + 1;
  }

  private List<DeliveryOrder> orders() {
    List<DeliveryOrder> orders = new ArrayList<>();
    attendance.forEach(f -> orders.add(f.sent().order(f.deliveryNo(), f.lastDate(), rows(f))));
    rosters.forEach(f -> orders.add(f.sent().order(f.deliveryNo(), null, rows(f))));
    return orders;
  }

  private long rows(ScenarioFile file) {
    return large ? LARGE : file.rows().size();
  }

  private Map<Integer, Integer> eventMinutes() {
    return attendance.stream()
        .filter(file -> file.sent().minutesPerDay() != null)
        .collect(toMap(ScenarioFile::deliveryNo, file -> file.sent().minutesPerDay()));
  }

  private LocalDate boundaryDate(LocalDate date) {
    String year = rules.districtBoundaries();
    if (year != null) {
      return LocalDate.of(Integer.parseInt(year.substring(0, 4)) + 1, 6, 30);
    }
    LocalDate yearEnd = LocalDate.of(date.getYear(), 6, 30);
    return date.isAfter(yearEnd) ? yearEnd.plusYears(1) : yearEnd;
  }

  private static Dataset<Row> dataset(List<ScenarioFile> files, Table table) {
    List<Row> rows = files.stream().flatMap(file -> file.rows().stream()).toList();
    return TestSpark.session().createDataFrame(rows, table.schema());
  }
}
