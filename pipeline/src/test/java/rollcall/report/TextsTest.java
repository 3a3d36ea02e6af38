package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rollcall.fault.IssueCode;

class TextsTest {

  @Test
  void both_languages_have_the_same_texts() throws IOException {
    assertThat(load("sv").stringPropertyNames()).isEqualTo(load("en").stringPropertyNames());
  }

  @Test
  void a_text_uses_the_same_arguments_in_both_languages() throws IOException {
    Properties sv = load("sv");
    Properties en = load("en");
    for (String key : sv.stringPropertyNames()) {
      assertThat(arguments(sv.getProperty(key))).as(key).isEqualTo(arguments(en.getProperty(key)));
    }
  }

  @Test
  void every_issue_code_has_words() {
    for (Language language : Language.values()) {
      Texts texts = new Texts(language);
      for (IssueCode code : IssueCode.values()) {
        assertThat(texts.of("issue." + code.name())).isNotBlank();
        if (code.scope() == IssueCode.Scope.ROW) {
          assertThat(texts.of("issue.short." + code.name())).isNotBlank();
        }
      }
    }
  }

  @Test
  void an_argument_that_looks_like_a_place_is_not_filled_again() {
    assertThat(new Texts(Language.EN).of("range", "{1}", "b")).isEqualTo("{1}–b");
  }

  private static TreeSet<String> arguments(String text) {
    TreeSet<String> places = new TreeSet<>();
    Pattern.compile("\\{\\d}").matcher(text).results().forEach(place -> places.add(place.group()));
    return places;
  }

  private static Properties load(String language) throws IOException {
    Properties texts = new Properties();
    String name = "texts_" + language + ".properties";
    try (var reader =
        new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
