package rollcall.inbox;

import dev.personnummer.Options;
import dev.personnummer.Personnummer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What messages and tables call a file: its path below the inbox, without anything that would spoil
 * a line of a log or tell a person.
 */
final class ShownName {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern NUMBER =
      Pattern.compile("(?<!\\d)(?:\\d{2})?\\d{6}[-+_ ]?\\d{4}(?!\\d)");
  private static final Options ANY_NUMBER = new Options(true, true);

  private ShownName() {}

  /** The name of a file below a folder, with {@code /} between folders. */
  static String of(Path root, Path file) {
    List<String> parts = new ArrayList<>();
    root.relativize(file).forEach(part -> parts.add(of(part.toString())));
    return String.join("/", parts);
  }

  /** One part of a name. */
  static String of(String part) {
    String seen = UNSEEN.matcher(part).replaceAll("?");
    return NUMBER.matcher(seen).replaceAll(ShownName::hidden);
  }

  /** A personal number as its shape; other digits, as of a time, stay. */
  private static String hidden(MatchResult digits) {
    String number = digits.group().replaceAll("[_ ]", "-");
    boolean personal = Personnummer.valid(number, ANY_NUMBER);
    return personal ? number.replaceAll("\\d", "9") : digits.group();
  }
}
