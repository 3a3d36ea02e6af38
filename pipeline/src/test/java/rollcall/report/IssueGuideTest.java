package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import rollcall.fault.IssueCode;

class IssueGuideTest {
  @Test
  void every_code_says_what_how_and_where_in_both_languages() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String language : List.of("sv", "en")) {
      Properties guide = load("issues_" + language);
      Properties words = load("texts_" + language);
      for (IssueCode code : IssueCode.values()) {
        note(missing, words, "issue." + code, "texts_" + language);
        note(missing, guide, "how." + code, "issues_" + language);
        note(missing, guide, "where." + code, "issues_" + language);
      }
    }
    assertThat(missing).as("texts to write in src/main/resources/rollcall/report").isEmpty();
  }

  @Test
  void both_languages_have_the_same_texts() throws IOException {
    assertThat(load("issues_sv").stringPropertyNames())
        .isEqualTo(load("issues_en").stringPropertyNames());
  }

  @Test
  void a_guide_speaks_the_language_asked_for() {
    IssueGuide guide = IssueGuide.of(IssueCode.MISSING_VALUE, "sv");
    assertThat(guide.what()).isEqualTo("Ett värde som krävs är tomt");
    assertThat(guide.how()).isEqualTo("Fyll i uppgiften och exportera igen.");
    assertThat(guide.where()).startsWith("Det fält i källsystemet");
  }

  private static void note(List<String> missing, Properties texts, String key, String file) {
    if (texts.getProperty(key, "").isBlank()) {
      missing.add(key + " in " + file + ".properties");
    }
  }

  private static Properties load(String name) throws IOException {
    Properties texts = new Properties();
    try (var reader =
        new InputStreamReader(
            Texts.class.getResourceAsStream(name + ".properties"), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
