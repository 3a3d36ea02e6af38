package rollcall.disclosure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The counts of an edition as a tidy file, {@code absence.csv}, and {@code absence.meta.csv} that
 * says what its columns are, after the conventions of the English school statistics: {@code c} is
 * hidden, {@code z} a share of nobody.
 */
public final class EditionCsv {
  /** Name of the file of counts. */
  public static final String FILE = "absence.csv";

  private static final String META = "absence.meta.csv";
  private static final String HIDDEN = "c";
  private static final String NOT_APPLICABLE = "z";
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final String MARK = "'";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final Map<String, String> PERIODS =
      Map.of(
          YearProblem.AUTUMN, "Autumn term",
          YearProblem.SPRING, "Spring term",
          YearProblem.ANY_TERM, "Academic year");

  private EditionCsv() {}

  /** Writes both files. */
  public static void write(List<PublicCount> counts, Path folder) throws IOException {
    Map<List<String>, Long> groups = new HashMap<>();
    counts.stream()
        .filter(count -> count.key().get(3).equals(Statistic.ALL))
        .forEach(count -> groups.put(group(count), count.pupils()));
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(FILE));
        CSVPrinter printer = FORMAT.print(out)) {
      printer.printRecord(
          "time_period",
          "time_identifier",
          "geographic_level",
          "period",
          "district",
          "gender",
          "absence_band",
          "pupils",
          "share_of_pupils",
          "outdated");
      for (PublicCount count : counts) {
        printer.printRecord(record(count, groups.get(group(count))));
      }
    }
    writeMeta(folder.resolve(META));
  }

  private static List<String> group(PublicCount count) {
    List<String> group = new ArrayList<>(count.key().subList(0, 3));
    group.add(count.schoolYear());
    return group;
  }

  private static List<String> record(PublicCount count, Long group) {
    List<String> key = count.key();
    return List.of(
        count.schoolYear().replace("-", ""),
        PERIODS.get(count.period()),
        key.get(1).equals(Statistic.ALL) ? "Local authority" : "Local authority district",
        count.period(),
        total(key.get(1)),
        total(key.get(2)),
        total(key.get(3)),
        count.pupils() == null ? HIDDEN : count.pupils().toString(),
        share(count.pupils(), group),
        String.valueOf(count.outdated()));
  }

  /** A text that a spreadsheet would take for a formula is marked as text. */
  private static String total(String member) {
    String shown = member.equals(Statistic.ALL) ? "Total" : member;
    return isFormula(shown) ? MARK + shown : shown;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private static String share(Long pupils, Long group) {
    if (pupils == null || group == null) {
      return HIDDEN;
    }
    return group == 0
        ? NOT_APPLICABLE
        : BigDecimal.valueOf(pupils)
            .divide(BigDecimal.valueOf(group), 6, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static void writeMeta(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file);
        CSVPrinter printer = FORMAT.print(out)) {
      printer.printRecord("col_name", "col_type", "label", "indicator_unit", "indicator_dp");
      printer.printRecord("period", "Filter", "Term, or any-term: counted in at least one", "", "");
      printer.printRecord("district", "Filter", "District of the home school of the year", "", "");
      printer.printRecord("gender", "Filter", "Gender", "", "");
      printer.printRecord("absence_band", "Filter", "Absence, percent of reported time", "", "");
      printer.printRecord("pupils", "Indicator", "Pupils; c is hidden", "pupils", "0");
      printer.printRecord(
          "share_of_pupils", "Indicator", "Of the pupils of all bands of the group", "0..1", "6");
      printer.printRecord(
          "outdated", "Indicator", "Published before; would be another count now", "", "");
    }
  }

  /** The counts of an edition as it was written. */
  public static List<PublicCount> read(Path folder) throws IOException {
    List<PublicCount> counts = new ArrayList<>();
    try (CSVParser rows =
        CSVParser.parse(
            folder.resolve(FILE),
            StandardCharsets.UTF_8,
            FORMAT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (CSVRecord row : rows) {
        counts.add(count(row));
      }
    }
    return counts;
  }

  private static PublicCount count(CSVRecord row) {
    String year = row.get("time_period");
    String pupils = row.get("pupils");
    return new PublicCount(
        year.substring(0, 4) + "-" + year.substring(4),
        List.of(
            row.get("period"),
            member(row.get("district")),
            member(row.get("gender")),
            member(row.get("absence_band"))),
        pupils.equals(HIDDEN) ? null : Long.valueOf(pupils),
        Boolean.parseBoolean(row.get("outdated")));
  }

  private static String member(String shown) {
    boolean marked = shown.startsWith(MARK) && isFormula(shown.substring(MARK.length()));
    String member = marked ? shown.substring(MARK.length()) : shown;
    return member.equals("Total") ? Statistic.ALL : member;
  }
}
