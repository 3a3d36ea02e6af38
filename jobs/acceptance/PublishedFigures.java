import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds published figures against the tables of releases. Each statement of the script begins with a
 * line that names figures and how what it selects is judged; every statement of a figure must hold.
 */
public final class PublishedFigures {
  private static final Pattern HEAD = Pattern.compile("\\s*-- (.+): ([a-z]+)\\s*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Words of the sources beside those of the tables; one word of a cell is enough. */
  private static final Map<String, String> WORDS =
      Map.of(
          "rises", "improved",
          "mainly negative", "mainly_negative",
          "generally not", "generally_not",
          "no clear difference", "no_clear_difference",
          "too few to conclude", "too_few_to_conclude",
          "data too unstable to conclude", "data_too_unstable_to_conclude",
          "cannot be assessed", "effect",
          "no result published", "no_data",
          "not collected", "ej redovisat");

  private PublishedFigures() {}

  /** One line of the file of figures. */
  private record Figure(
      String id,
      String programme,
      String measure,
      String group,
      String value,
      String unit,
      String tolerance,
      String basis) {
    boolean isContext() {
      return basis.equals("context");
    }

    /** Whether a number is as published, within the tolerance; a little more for its last bit. */
    boolean is(double number) {
      double slack = Double.parseDouble(tolerance) + 1e-9;
      return Math.abs(number - Double.parseDouble(value)) <= slack;
    }
  }

  /** One statement. */
  private record Select(List<String> figures, String judge, String sql) {
    boolean tells(Figure figure) {
      return figures.stream().anyMatch(name -> figure.id.matches(name.replace("*", ".*")));
    }

    String of(Figure figure) {
      return sql.replace("${programme}", quoted(figure.programme))
          .replace("${group}", quoted(figure.group));
    }
  }

  /** Arguments: script, file of figures, folders of tables. */
  public static void main(String[] args) throws Exception {
    int context = 0;
    int wrong = 0;
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      views(sql, List.of(args).subList(2, args.length));
      List<Select> selects = selects(Path.of(args[0]));
      List<Figure> figures = figures(sql, args[1]);
      System.out.println(
          "figure\tprogramme\tmeasure\tgroup\tpublished\tcomputed\ttolerance\tverdict");
      for (Figure figure : figures) {
        context += figure.isContext() ? 1 : 0;
        wrong += print(sql, figure, selects) ? 0 : 1;
      }
      int right = figures.size() - context - wrong;
      String sum = "%d figures: %d as published, %d not, %d context";
      System.out.println(sum.formatted(figures.size(), right, wrong, context));
    }
    System.exit(wrong == 0 ? 0 : 1);
  }

  /** Every table of any release as a view, the rows of all releases under each other. */
  private static void views(Statement sql, List<String> folders) throws Exception {
    Set<String> tables = new TreeSet<>();
    for (String folder : folders) {
      try (Stream<Path> names = Files.list(Path.of(folder))) {
        names.map(name -> name.getFileName().toString()).forEach(tables::add);
      }
    }
    for (String table : tables) {
      String files =
          folders.stream()
              .map(folder -> Path.of(folder, table))
              .filter(Files::isDirectory)
              .map(folder -> "'" + quoted(folder + "/**/*.parquet") + "'")
              .collect(Collectors.joining(", "));
      String view = "CREATE VIEW %s AS FROM read_parquet([%s], union_by_name = true)";
      sql.execute(view.formatted(table, files));
    }
  }

  private static List<Select> selects(Path script) throws Exception {
    List<Select> selects = new ArrayList<>();
    for (String statement : Files.readString(script).split(";\\R")) {
      String text = statement.strip();
      if (!text.isEmpty()) {
        int end = text.indexOf('\n');
        Matcher head = HEAD.matcher(text.substring(0, end));
        if (!head.matches()) {
          throw new IllegalArgumentException("a statement names no figures: " + text);
        }
        selects.add(
            new Select(
                Arrays.asList(head.group(1).split(" ")), head.group(2), text.substring(end + 1)));
      }
    }
    return selects;
  }

  private static List<Figure> figures(Statement sql, String file) throws SQLException {
    String select =
        "SELECT figure, programme, measure, \"group\", coalesce(value, ''), unit, tolerance, basis"
            + " FROM read_csv('%s', all_varchar = true, header = true, quote = '\"', escape = '\"')";
    return rows(sql, select.formatted(quoted(file))).stream()
        .map(
            r ->
                new Figure(
                    r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), r.get(5), r.get(6), r.get(7)))
        .toList();
  }

  /** Prints a figure; false when it is not as published or nothing was found. */
  private static boolean print(Statement sql, Figure figure, List<Select> selects) {
    List<String> computed = new ArrayList<>();
    List<Select> own =
        figure.isContext() ? List.of() : selects.stream().filter(s -> s.tells(figure)).toList();
    boolean ok = figure.isContext() || !own.isEmpty();
    for (Select select : own) {
      try {
        List<List<String>> rows = rows(sql, select.of(figure));
        computed.add(shown(rows));
        ok &= !rows.isEmpty() && holds(select.judge, figure, rows);
      } catch (SQLException e) {
        computed.add(e.getMessage().lines().findFirst().orElse("no answer"));
        ok = false;
      }
    }
    System.out.println(
        String.join(
            "\t",
            figure.id,
            figure.programme,
            figure.measure,
            figure.group,
            figure.value,
            String.join("; ", computed),
            figure.tolerance,
            figure.isContext() ? "context" : ok ? "ok" : "NOT OK"));
    return ok;
  }

  private static List<List<String>> rows(Statement sql, String select) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (ResultSet result = sql.executeQuery(select)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Cells as they are, four decimals of each at most. */
  private static String shown(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" | ")))
        .map(row -> row.replaceAll("(\\.\\d{4})\\d+", "$1"))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean holds(String judge, Figure figure, List<List<String>> rows) {
    return rows.stream()
        .allMatch(row -> !row.contains(null) && holds(judge, figure, row.toArray(String[]::new)));
  }

  private static boolean holds(String judge, Figure figure, String[] cells) {
    return switch (judge) {
      case "number" -> Arrays.stream(cells).allMatch(c -> figure.is(number(c)));
      case "difference" -> figure.is(number(cells[0]) - number(cells[1]));
      case "limit" -> isBeyondLimit(figure, number(cells[0]));
      case "falling" -> isFalling(cells);
      case "numbers" ->
          Arrays.stream(cells).allMatch(c -> numbers(c).equals(numbers(figure.value)));
      // One district has them all, another has at most half of them.
      case "few" ->
          numbers(figure.value).get(0).equals(cells[0]) && 2 * number(cells[1]) <= number(cells[0]);
      case "word" -> Arrays.stream(cells).allMatch(c -> says(c, WORDS.getOrDefault(figure.value, figure.value)));
      default -> throw new IllegalArgumentException("no judge is called " + judge);
    };
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  /** The unit says the limit, as {@code share > 0.5}. */
  private static boolean isBeyondLimit(Figure figure, double number) {
    String[] limit = figure.unit.split(" ");
    return limit[1].equals(">") ? number > number(limit[2]) : number == number(limit[2]);
  }

  private static boolean isFalling(String[] cells) {
    return cells.length > 1
        && IntStream.range(1, cells.length).allMatch(i -> number(cells[i - 1]) > number(cells[i]));
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(m -> m.group()).toList();
  }

  private static boolean says(String cell, String word) {
    return cell.equals(word) || List.of(cell.split(" ")).contains(word);
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }
}
