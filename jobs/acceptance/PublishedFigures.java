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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds published figures against the tables of releases. Each statement of the script begins with a
 * line that names figures and how what it selects is judged; every statement of a figure must hold.
 */
public final class PublishedFigures {
  private static final Pattern HEAD = Pattern.compile("\\s*-- (.+): ([a-z]+)\\s*");
  private static final Pattern LIMIT = Pattern.compile("(?:share|count) ([>=]) ([0-9.]+)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Words of the sources beside those of the tables; one word of a cell is enough. */
  private static final Map<String, String> WORDS =
      Map.of(
          "unchanged", "unchanged",
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
    double number() {
      return Double.parseDouble(value);
    }

    double slack() {
      return Double.parseDouble(tolerance) + 1e-9;
    }
  }

  /** One statement. */
  private record Select(List<String> figures, String judge, String sql) {
    boolean tells(Figure figure) {
      return figures.stream()
          .anyMatch(
              name ->
                  name.endsWith("*")
                      ? figure.id.startsWith(name.substring(0, name.length() - 1))
                      : name.equals(figure.id));
    }

    String of(Figure figure) {
      return sql.replace("${programme}", quoted(figure.programme))
          .replace("${group}", quoted(figure.group));
    }
  }

  /** Arguments: script, file of figures, folders of tables. */
  public static void main(String[] args) throws Exception {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      views(sql, List.of(args).subList(2, args.length));
      List<Select> selects = selects(Path.of(args[0]));
      boolean ok = true;
      int compared = 0;
      List<Figure> figures = figures(sql, args[1]);
      System.out.println(
          "figure\tprogramme\tmeasure\tgroup\tpublished\tcomputed\ttolerance\tverdict");
      for (Figure figure : figures) {
        boolean context = figure.basis.equals("context");
        compared += context ? 0 : 1;
        ok &= print(sql, figure, context, selects);
      }
      System.out.printf(
          Locale.ROOT,
          "%d figures, %d compared, %d context: %s%n",
          figures.size(),
          compared,
          figures.size() - compared,
          ok ? "all as published" : "NOT all as published");
      System.exit(ok ? 0 : 1);
    }
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
      sql.execute(
          "CREATE VIEW "
              + table
              + " AS FROM read_parquet(["
              + files
              + "], union_by_name = true, hive_types_autocast = false)");
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
    List<Figure> figures = new ArrayList<>();
    try (ResultSet row =
        sql.executeQuery(
            "SELECT figure, programme, measure, \"group\", coalesce(value, ''), unit, tolerance, basis"
                + " FROM read_csv('"
                + quoted(file)
                + "', all_varchar = true, header = true, quote = '\"', escape = '\"')")) {
      while (row.next()) {
        figures.add(
            new Figure(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8)));
      }
    }
    return figures;
  }

  private static boolean print(
      Statement sql, Figure figure, boolean context, List<Select> selects) {
    List<String> computed = new ArrayList<>();
    boolean ok = true;
    List<Select> own = selects.stream().filter(s -> !context && s.tells(figure)).toList();
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
    ok &= context || !own.isEmpty();
    System.out.println(
        String.join(
            "\t",
            figure.id,
            figure.programme,
            figure.measure,
            figure.group,
            figure.value,
            String.join("; ", computed),
            context ? "" : figure.tolerance,
            context ? "context" : ok ? "ok" : "NOT OK"));
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

  /** Cells as they are; a quotient to four places. */
  private static String shown(List<List<String>> rows) {
    return rows.isEmpty()
        ? "no row"
        : rows.stream()
            .map(
                row -> row.stream().map(PublishedFigures::shown).collect(Collectors.joining(" | ")))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private static String shown(String cell) {
    if (cell == null) {
      return "null";
    }
    return cell.matches("-?\\d+\\.\\d{5,}(E-?\\d+)?")
        ? String.format(Locale.ROOT, "%.4f", Double.parseDouble(cell))
        : cell;
  }

  private static boolean holds(String judge, Figure figure, List<List<String>> rows) {
    return rows.stream().allMatch(row -> !row.contains(null) && holds(judge, figure, row.toArray(String[]::new)));
  }

  private static boolean holds(String judge, Figure figure, String[] cells) {
    return switch (judge) {
      case "number" ->
          Arrays.stream(cells)
              .allMatch(c -> Math.abs(number(c) - figure.number()) <= figure.slack());
      case "difference" ->
          Math.abs(number(cells[0]) - number(cells[1]) - figure.number()) <= figure.slack();
      case "limit" -> beyondLimit(figure, number(cells[0]));
      case "falling" -> isFalling(cells);
      case "numbers" ->
          Arrays.stream(cells).allMatch(c -> numbers(c).equals(numbers(figure.value)));
      // One district has them all, another has at most half of them.
      case "few" ->
          numbers(figure.value).get(0).equals(cells[0]) && 2 * number(cells[1]) <= number(cells[0]);
      case "word" ->
          Arrays.stream(cells).allMatch(c -> says(c, WORDS.get(figure.value)));
      default -> throw new IllegalArgumentException("no judge is called " + judge);
    };
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  private static boolean beyondLimit(Figure figure, double number) {
    Matcher limit = LIMIT.matcher(figure.unit);
    if (!limit.matches()) {
      throw new IllegalArgumentException(figure.id + " has no limit in its unit");
    }
    double bound = Double.parseDouble(limit.group(2));
    return limit.group(1).equals(">") ? number > bound : number == bound;
  }

  private static boolean isFalling(String[] cells) {
    for (int i = 1; i < cells.length; i++) {
      if (number(cells[i - 1]) <= number(cells[i])) {
        return false;
      }
    }
    return cells.length > 1;
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(m -> m.group()).toList();
  }

  private static boolean says(String cell, String word) {
    return cell.equals(word) || Arrays.asList(cell.split(" ")).contains(word);
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }
}
