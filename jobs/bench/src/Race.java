import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures our run, on an empty store, and the DuckDB scripts pair by pair on the same inbox, the
 * one first and the other first by turns; in each pair also our run on an empty city. Without
 * scripts only ours.
 */
final class Race {
  private final Map<String, String> options;
  private final List<String> scripts;
  private final Path work;

  /** Figures of each pair by name, in the order in which they are printed. */
  private final List<Map<String, Double>> pairs = new ArrayList<>();

  private Race(Map<String, String> options, List<String> scripts) {
    this.options = options;
    this.scripts = scripts;
    this.work = Path.of(options.get("work"));
  }

  /**
   * Arguments {@code NAME=VALUE ... FILE...}: workload, pairs, work, rollcall, inbox, empty, java,
   * classpath, json; then the scripts.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> options = new TreeMap<>();
    List<String> scripts = new ArrayList<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals > 0) {
        options.put(arg.substring(0, equals), arg.substring(equals + 1));
      } else {
        scripts.add(arg);
      }
    }
    new Race(options, scripts).run();
  }

  private void run() throws IOException, InterruptedException {
    int count = Integer.parseInt(options.get("pairs"));
    for (int no = 1; no <= count; no++) {
      Map<String, Double> pair = pair(no % 2 == 1);
      if (no == 1) {
        System.out.printf("%-11s %4s", "workload", "pair");
        pair.keySet().forEach(name -> System.out.printf(" %13s", name));
        System.out.println();
      }
      pairs.add(pair);
      print(String.valueOf(no), pair);
    }
    print("med", medians());
    if (!options.get("json").isEmpty()) {
      Files.writeString(Path.of(options.get("json")), json());
    }
  }

  private Map<String, Double> pair(boolean oursFirst) throws IOException, InterruptedException {
    Map<String, Double> pair = new LinkedHashMap<>();
    if (scripts.isEmpty()) {
      put(pair, "ours", ours("inbox", "store"));
      return pair;
    }
    Measured before = oursFirst ? null : duckdb();
    Measured ours = ours("inbox", "store");
    Measured duckdb = oursFirst ? duckdb() : before;
    Measured empty = ours("empty", "empty-store");
    put(pair, "ours", ours);
    put(pair, "duckdb", duckdb);
    pair.put("empty_wall", empty.wall());
    pair.put("wall_ratio", ours.wall() / duckdb.wall());
    pair.put("cpu_ratio", ours.cpu() / duckdb.cpu());
    pair.put("above_empty", (ours.wall() - empty.wall()) / duckdb.wall());
    return pair;
  }

  private static void put(Map<String, Double> pair, String side, Measured measured) {
    pair.put(side + "_wall", measured.wall());
    pair.put(side + "_cpu", measured.cpu());
    pair.put(side + "_peak", measured.peakMebibytes());
  }

  private Measured ours(String inbox, String store) throws IOException, InterruptedException {
    delete(work.resolve(store));
    return Measured.run(
        List.of(
            options.get("rollcall"),
            "run",
            "--inbox",
            options.get(inbox),
            "--store",
            work.resolve(store).toString(),
            "--demo-key"),
        log(store));
  }

  private Measured duckdb() throws IOException, InterruptedException {
    Path out = work.resolve("duckdb");
    delete(out);
    Files.createDirectories(out.resolve("tables"));
    Files.createDirectories(out.resolve("internal"));
    List<String> command =
        new ArrayList<>(
            List.of(
                options.get("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                options.get("classpath"),
                "Script",
                "inbox=" + options.get("inbox"),
                "out=" + out));
    command.addAll(scripts);
    return Measured.run(command, log("duckdb"));
  }

  private File log(String name) {
    return work.resolve(name + ".log").toFile();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /** The median of each figure by itself, so that a ratio is the median of the pairs' ratios. */
  private Map<String, Double> medians() {
    Map<String, Double> medians = new LinkedHashMap<>();
    for (String name : pairs.get(0).keySet()) {
      double[] sorted = pairs.stream().mapToDouble(pair -> pair.get(name)).sorted().toArray();
      int middle = sorted.length / 2;
      boolean odd = sorted.length % 2 == 1;
      medians.put(name, odd ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
    return medians;
  }

  private void print(String name, Map<String, Double> figures) {
    System.out.printf("%-11s %4s", options.get("workload"), name);
    figures.values().forEach(figure -> System.out.printf(Locale.ROOT, " %13.2f", figure));
    System.out.println();
  }

  private String json() {
    return "{\"workload\": \"%s\", \"pairs\": [%s], \"median\": %s}%n"
        .formatted(
            options.get("workload"),
            pairs.stream().map(Race::json).collect(Collectors.joining(", ")),
            json(medians()));
  }

  private static String json(Map<String, Double> figures) {
    return figures.entrySet().stream()
        .map(f -> String.format(Locale.ROOT, "\"%s\": %.3f", f.getKey(), f.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
