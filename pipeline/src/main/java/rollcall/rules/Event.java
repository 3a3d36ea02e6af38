package rollcall.rules;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that happened to the whole municipality and changes what a figure means.
 *
 * @param label text by language tag, {@code sv} and {@code en}
 * @param affects what the event touches, in words
 */
public record Event(
    String name, LocalDate start, LocalDate end, String affects, Map<String, String> label)
    implements Serializable {
  public Event {
    Rules.require(!end.isBefore(start), "events, " + name + ": end lies before start");
    Rules.require(
        label.containsKey("sv") && label.containsKey("en"),
        "events, " + name + ": label needs sv and en");
    label = Map.copyOf(label);
  }
}
