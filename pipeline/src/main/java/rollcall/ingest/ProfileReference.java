package rollcall.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The shipped profiles as a page to read, in Markdown. */
public final class ProfileReference {
  private ProfileReference() {}

  /** The page about all shipped profiles. */
  public static String page() {
    List<String> parts = new ArrayList<>();
    parts.add(
        "# Profiles\n\nMade of the profiles themselves by `./rollcall profile reference`. Each says how one system's export"
            + " is read. A layout is *unverified* where it is known from descriptions alone. Names that begin with `@` are"
            + " values that stand on no row: in the file's name, above the table or between its rows.");
    for (Profiles.Known known : Profiles.shipped().all()) {
      parts.add(chapter(known.profile()));
    }
    return String.join("\n\n", parts) + "\n";
  }

  private static String chapter(Profile profile) {
    StringBuilder text = new StringBuilder("## " + profile.name() + "\n\n");
    text.append(profile.verified() ? "" : "*Unverified.* ").append(profile.description());
    text.append("\n\nDelimiters: ").append(marks(profile.delimiter()));
    text.append(". Character sets: ").append(String.join(", ", profile.encoding()));
    text.append(". Dates: ").append(String.join(", ", profile.dates())).append(".\n");
    for (Kind kind : profile.kinds()) {
      text.append("\n| ").append(kind.word()).append(" | from |\n|---|---|\n");
      Feed feed = profile.feeds().get(kind);
      new TreeMap<>(feed.columns())
          .forEach((field, column) -> text.append(line(feed, field, "`" + column + "`")));
      new TreeMap<>(feed.constants())
          .forEach((field, value) -> text.append(line(feed, field, "always " + value)));
      text.append(codes(feed));
    }
    profile
        .shapeOrPlain()
        .values()
        .forEach(
            value ->
                text.append("\n- `")
                    .append(value.name())
                    .append("` from the ")
                    .append(value.from().name().toLowerCase(java.util.Locale.ROOT))
                    .append(": `")
                    .append(value.pattern())
                    .append('`'));
    return text.append("\n\n```\n").append(example(profile)).append("```").toString();
  }

  private static String marks(List<String> delimiters) {
    return delimiters.stream()
        .map(mark -> mark.equals("\t") ? "tab" : "`" + mark + "`")
        .collect(Collectors.joining(", "));
  }

  private static String line(Feed feed, Field field, String from) {
    Unit unit = feed.units().getOrDefault(field, Unit.MINUTE);
    String counted =
        unit.equals(Unit.MINUTE)
            ? ""
            : unit.isPercent() ? ", in percent" : ", each of " + unit.minutes() + " minutes";
    String optional = feed.optional().contains(field) ? ", may be missing" : "";
    return "| " + field.word() + " | " + from + counted + optional + " |\n";
  }

  private static String codes(Feed feed) {
    Map<Meaning, List<String>> byMeaning =
        feed.codes().keySet().stream()
            .sorted()
            .collect(Collectors.groupingBy(feed.codes()::get, TreeMap::new, Collectors.toList()));
    return byMeaning.entrySet().stream()
        .map(
            codes ->
                "\n- "
                    + codes.getKey().name().toLowerCase(java.util.Locale.ROOT)
                    + ": "
                    + codes.getValue().stream()
                        .map(code -> "`" + code + "`")
                        .collect(Collectors.joining(" ")))
        .collect(Collectors.joining())
        .concat(byMeaning.isEmpty() ? "" : "\n");
  }

  /** An invented file as the profile reads it. */
  public static String example(Profile profile) {
    String ending = profile.pages() == null ? ".example.csv" : ".example.json";
    String name = "profiles/" + profile.name() + ending;
    try (InputStream in = ProfileReference.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
