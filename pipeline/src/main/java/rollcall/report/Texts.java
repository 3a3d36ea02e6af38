package rollcall.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The words of one language: the files {@code texts_<language>.properties} and {@code
 * issues_<language>.properties} beside this class. {@code {0}} stands for the first argument. No
 * figure and no name of a place lives there.
 */
final class Texts {
  private final Language language;
  private final Properties texts = new Properties();

  Texts(Language language) {
    this.language = language;
    load("texts_");
    load("issues_");
  }

  private void load(String file) {
    String name = file + language.tag() + ".properties";
    try (var in = Texts.class.getResourceAsStream(name);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Language language() {
    return language;
  }

  /** The text of this key; a missing one is a bug. */
  String of(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text '" + key + "' in " + language.tag());
    }
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean place = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
      if (place) {
        filled.append(arguments[text.charAt(i + 1) - '0']);
        i += 2;
      } else {
        filled.append(text.charAt(i));
      }
    }
    return filled.toString();
  }

  /**
   * The text of this key, or the other text where the key is unknown: for values that come from
   * data.
   */
  String ofValue(String key, String otherwise) {
    return texts.getProperty(key, otherwise);
  }
}
