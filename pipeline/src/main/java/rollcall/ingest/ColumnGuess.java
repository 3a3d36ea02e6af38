package rollcall.ingest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Guesses by their names which columns are which fields. */
final class ColumnGuess {
  private static final Map<Field, List<String>> WORDS = words();

  private ColumnGuess() {}

  /** The column of each field of a kind that any column looks like. */
  static Map<Field, String> fields(SeenTable table, Kind kind) {
    Map<Field, String> found = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Map.Entry<Field, List<String>> field : WORDS.entrySet()) {
      if (field.getKey().belongsTo(kind)) {
        field.getValue().stream()
            .flatMap(word -> table.names().stream().filter(name -> starts(name, word)))
            .filter(name -> !taken.contains(name) && suits(table, field.getKey(), name))
            .findFirst()
            .ifPresent(
                name -> {
                  taken.add(name);
                  found.put(field.getKey(), name);
                });
      }
    }
    return found;
  }

  private static boolean starts(String name, String word) {
    return name.toLowerCase(Locale.ROOT).startsWith(word);
  }

  /** A date has to be one, and an amount has to begin with a digit. */
  private static boolean suits(SeenTable table, Field field, String column) {
    Set<String> values = table.values(column);
    return switch (field.type()) {
      case DATE -> !table.datePatterns(column).isEmpty();
      case WHOLE ->
          !values.isEmpty() && values.stream().allMatch(value -> value.matches("-?\\d.*"));
      default -> true;
    };
  }

  private static Map<Field, List<String>> words() {
    Properties read = new Properties();
    try (Reader in =
        new InputStreamReader(
            ColumnGuess.class.getResourceAsStream("suggestion-words.properties"),
            StandardCharsets.UTF_8)) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Field, List<String>> words = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      String starts = read.getProperty(field.word());
      if (starts != null) {
        words.put(field, List.of(starts.split(",")));
      }
    }
    return words;
  }
}
