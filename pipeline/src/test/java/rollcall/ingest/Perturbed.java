package rollcall.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A file that says the same in another form. */
record Perturbed(String name, byte[] bytes) {
  private static final int ORDERS = 12;

  /** Forms that a profile allows for. */
  static List<Perturbed> forms(Profile profile, String example) {
    List<Perturbed> forms = new ArrayList<>();
    add(forms, "CRLF", example.replace("\n", "\r\n"));
    add(forms, "CR", example.replace("\n", "\r"));
    add(forms, "byte order mark", "\ufeff" + example);
    add(forms, "blank last line", example + "\n");
    add(forms, "further column", columns(profile, example, cells -> with(cells, "note")));
    add(forms, "further column first", columns(profile, example, cells -> before(cells, "note")));
    add(forms, "quoted", columns(profile, example, Perturbed::quoted));
    add(forms, "blanks around", columns(profile, example, Perturbed::spaced));
    add(forms, "no-break blanks around", columns(profile, example, Perturbed::noBreakSpaced));
    for (String mark : profile.delimiter()) {
      add(forms, "delimiter " + mark, delimited(profile, example, mark));
      add(forms, "sep= " + mark, "sep=" + mark + "\n" + delimited(profile, example, mark));
    }
    for (String set : profile.encoding()) {
      forms.add(new Perturbed(set, example.getBytes(Charset.forName(set))));
    }
    if (profile.shape() != null) {
      add(forms, "further preamble", "Skapad av systemet\n\n" + example);
      add(forms, "blank lines", example.replace("\n", "\n\n"));
    }
    for (int order = 0; order < ORDERS; order++) {
      int seed = order;
      add(forms, "order " + order, columns(profile, example, cells -> shuffled(cells, seed)));
    }
    return forms;
  }

  private static void add(List<Perturbed> forms, String name, String text) {
    forms.add(new Perturbed(name, text.getBytes(UTF_8)));
  }

  /** Changes the cells of all lines that belong to a table: as many as its heading has. */
  private static String columns(
      Profile profile, String example, UnaryOperator<List<String>> change) {
    String mark = markOf(profile, example);
    int most = widest(example, mark);
    return example
        .lines()
        .map(
            line ->
                cells(line, mark).size() < most
                    ? line
                    : String.join(mark, change.apply(cells(line, mark))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static int widest(String example, String mark) {
    return example.lines().mapToInt(line -> cells(line, mark).size()).max().orElseThrow();
  }

  private static List<String> cells(String line, String mark) {
    return Arrays.asList(line.split(java.util.regex.Pattern.quote(mark), -1));
  }

  private static String markOf(Profile profile, String example) {
    return profile.delimiter().stream()
        .max(java.util.Comparator.comparingInt(mark -> widest(example, mark)))
        .orElseThrow();
  }

  private static String delimited(Profile profile, String example, String mark) {
    String from = markOf(profile, example);
    return example
        .lines()
        .map(
            line ->
                cells(line, from).stream()
                    .map(cell -> cell.contains(mark) ? "\"" + cell + "\"" : cell)
                    .collect(Collectors.joining(mark)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> with(List<String> cells, String cell) {
    List<String> more = new ArrayList<>(cells);
    more.add(cell);
    return more;
  }

  private static List<String> before(List<String> cells, String cell) {
    List<String> more = new ArrayList<>(cells);
    more.add(0, cell);
    return more;
  }

  private static List<String> quoted(List<String> cells) {
    return cells.stream().map(cell -> "\"" + cell + "\"").toList();
  }

  private static List<String> spaced(List<String> cells) {
    return cells.stream().map(cell -> " " + cell + " ").toList();
  }

  private static List<String> noBreakSpaced(List<String> cells) {
    return cells.stream().map(cell -> "\u00a0" + cell + "\u00a0").toList();
  }

  private static List<String> shuffled(List<String> cells, int seed) {
    List<String> other = new ArrayList<>(cells);
    Collections.shuffle(other, new Random(seed));
    return other;
  }
}
