package rollcall.ingest;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Canonical values by text of an export, where a star at the start or end stands for any text. */
final class ValueList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String STAR = "*";

  private final Map<String, String> values;
  private final List<String> open;

  ValueList(Map<String, String> values) {
    this.values = values;
    // The longest pattern is the most special one.
    this.open =
        values.keySet().stream()
            .filter(key -> key.startsWith(STAR) || key.endsWith(STAR))
            .sorted(
                Comparator.comparing(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
  }

  /** The canonical value; null when the text is not in the list. */
  String lookUp(String text) {
    String exact = values.get(text);
    if (exact != null) {
      return exact;
    }
    // A class 1-2 that a spreadsheet program took for the first of February starts with a digit
    // too.
    return (Damage.isDate(text) ? Stream.<String>empty() : open.stream())
        .filter(key -> matches(key, text))
        .findFirst()
        .map(values::get)
        .orElse(null);
  }

  private static boolean matches(String key, String text) {
    boolean openStart = key.startsWith(STAR);
    boolean openEnd = key.length() > 1 && key.endsWith(STAR);
    String core = key.substring(openStart ? 1 : 0, key.length() - (openEnd ? 1 : 0));
    if (openStart && openEnd) {
      return text.contains(core);
    }
    return openStart ? text.endsWith(core) : openEnd && text.startsWith(core);
  }
}
