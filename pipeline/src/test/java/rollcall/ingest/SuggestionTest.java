package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollcall.ingest.Deliveries.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.UserError;

class SuggestionTest {
  @TempDir Path folder;

  private static final String TABLE =
      "Frånvaro per elev\n\nElev;Skola;Datum;Schemalagd tid;Giltig frånvaro;Ogiltig frånvaro;Kommentar\n"
          + "20081231-TF10;B;2022-01-10;300,0;0;0;x\n20081231-TF11;B;2022-01-11;300,5;10;0;y\n";

  @Test
  void a_draft_names_dialect_and_columns_and_leaves_open_what_cannot_be_seen() {
    Path path = file(folder, "x.csv", TABLE.getBytes(StandardCharsets.ISO_8859_1));
    String json = Suggestion.of(path).json();
    assertThat(json)
        .contains("\"encoding\" : \"windows-1252\"", "\"delimiter\" : \";\"", "\"decimal\" : \",\"")
        .contains("\"pupil_id\" : \"Elev\"", "\"school_unit_code\" : \"Skola\"")
        .contains("\"date\" : \"Datum\"", "\"scheduled_minutes\" : \"Schemalagd tid\"")
        .contains("\"valid_absence_minutes\" : \"Giltig frånvaro\"")
        .contains("\"invalid_absence_minutes\" : \"Ogiltig frånvaro\"")
        .contains("\"pupil_ids\" : \"personal_numbers\"", "\"Kommentar\"")
        .doesNotContain("TF10");
  }

  @Test
  void a_finished_draft_reads_its_file() throws Exception {
    Path path = file(folder, "x.csv", TABLE.getBytes(StandardCharsets.UTF_8));
    Path profiles = Files.createDirectory(folder.resolve("profiles"));
    Files.writeString(profiles.resolve("own.json"), Suggestion.of(path).json());
    Recognition read = new Recogniser(Profiles.withFolder(profiles)).recognise(path);
    assertThat(read).isInstanceOf(Recognition.Recognised.class);
    assertThat(((Recognition.Recognised) read).profile().name()).isEqualTo("draft");
  }

  @Test
  void codes_have_no_meaning_until_a_person_gives_one() throws Exception {
    Path path =
        file(folder, "x.csv", "pupil,school,date,status", "a,b,2022-01-10,P", "a,b,2022-01-11,A");
    String json = Suggestion.of(path).json();
    assertThat(json).contains("\"A\" : \"?\"", "\"P\" : \"?\"");
    Path own = Files.writeString(folder.resolve("own.json"), json);
    assertThatThrownBy(() -> Profiles.read(own)).isInstanceOf(UserError.class);
  }

  @Test
  void a_file_without_a_table_is_refused() {
    assertThatThrownBy(() -> Suggestion.of(file(folder, "x.csv", "Dear all", "please find")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("holds no table");
  }

  @Test
  void the_committed_reference_is_that_of_the_profiles() throws Exception {
    assertThat(Files.readString(Path.of("PROFILES.md"))).isEqualTo(ProfileReference.page());
  }
}
