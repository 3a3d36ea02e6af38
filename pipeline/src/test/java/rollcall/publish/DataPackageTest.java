package rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.publish.SmallReleases.districtTerm;
import static rollcall.publish.SmallReleases.near;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.table.Column;
import rollcall.table.DeliveryTables;
import rollcall.table.Dictionary;
import rollcall.table.FigureTables;
import rollcall.table.PupilTables;
import rollcall.table.Table;

class DataPackageTest {
  private static final Map<Table, List<Row>> ROWS =
      Map.of(
          FigureTables.NEAR_THRESHOLD,
          List.of(near("2021-22", "VT", "Älvsjö", 1L)),
          FigureTables.DISTRICT_TERM,
          List.of(
              districtTerm("2020-21", "HT", "all", 0.1),
              districtTerm("2021-22", "VT", "all", 0.1)));

  @TempDir Path temp;
  private Path release;
  private JsonNode description;

  @BeforeEach
  void publishEveryTable() throws IOException {
    Store store = Store.open(temp.resolve("store"));
    try (StoreLock lock = store.lock();
        ReleaseDraft draft = ReleaseDraft.open(lock, SmallReleases.fingerprint(1))) {
      for (Table table : FigureTables.ALL) {
        draft.writeFigures(table, ROWS.getOrDefault(table, List.of()));
      }
      draft.writeFigures(DeliveryTables.DELIVERIES, List.of());
      draft.writeFigures(DeliveryTables.ISSUES, List.of());
      draft.writeFigures(PupilTables.PROTECTED_TERM, List.of());
      release = draft.publish(SmallReleases.manifest(draft));
    }
    description = ReleaseJson.MAPPER.readTree(release.resolve("datapackage.json").toFile());
  }

  @Test
  void it_has_what_frictionless_asks_of_a_tabular_data_package() {
    assertThat(description.get("profile").asText()).isEqualTo("tabular-data-package");
    assertThat(description.get("name").asText()).matches("[-a-z0-9._/]+");
    Set<String> names = new TreeSet<>();
    for (JsonNode resource : description.get("resources")) {
      assertThat(resource.get("profile").asText()).isEqualTo("tabular-data-resource");
      assertThat(resource.get("name").asText()).matches("[-a-z0-9._/]+");
      assertThat(names.add(resource.get("name").asText())).isTrue();
      assertThat(resource.get("path")).isNotEmpty();
      List<String> fields = texts(resource.get("schema").get("fields"), "name");
      assertThat(fields).doesNotHaveDuplicates();
      for (JsonNode field : resource.get("schema").get("fields")) {
        assertThat(field.get("type").asText())
            .isIn("string", "integer", "number", "date", "boolean");
        assertThat(field.get("title").asText()).isNotBlank();
        assertThat(field.get("description").asText()).isNotBlank();
      }
      for (JsonNode key : resource.get("schema").path("primaryKey")) {
        assertThat(fields).contains(key.asText());
      }
    }
    assertThat(names)
        .containsAll(FigureTables.ALL.stream().map(Table::name).toList())
        .contains("issues", "deliveries");
  }

  @Test
  void it_names_every_file_of_every_table_and_no_other() throws IOException {
    List<String> named = new ArrayList<>();
    for (JsonNode resource : description.get("resources")) {
      resource.get("path").forEach(path -> named.add(path.asText()));
    }
    List<String> onDisk =
        PrivateFiles.below(release.resolve("tables")).stream()
            .filter(Files::isRegularFile)
            .map(path -> release.relativize(path).toString())
            .toList();
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(onDisk)
        .allMatch(path -> !path.contains(".."));
  }

  @Test
  void its_columns_are_those_of_the_files_and_their_folders() throws IOException {
    for (JsonNode resource : description.get("resources")) {
      for (JsonNode path : resource.get("path")) {
        Map<String, String> onDisk = columns(path.asText());
        Map<String, String> described = new TreeMap<>();
        resource
            .get("schema")
            .get("fields")
            .forEach(
                field -> described.put(field.get("name").asText(), field.get("type").asText()));
        assertThat(described).as(path.asText()).isEqualTo(onDisk);
      }
    }
  }

  @Test
  void its_meanings_and_units_are_those_of_the_dictionary() {
    for (JsonNode resource : description.get("resources")) {
      for (JsonNode field : resource.get("schema").get("fields")) {
        Column column = Dictionary.column(field.get("name").asText());
        assertThat(field.get("description").asText()).isEqualTo(column.meaning());
        assertThat(field.path("unit").asText()).isEqualTo(column.unit());
      }
    }
  }

  @Test
  void it_does_not_speak_of_protected_pupils() {
    assertThat(description.toString()).doesNotContain("protected", "internal/");
  }

  /** Names and Frictionless types of the columns in a file and in the names of its folders. */
  private Map<String, String> columns(String path) throws IOException {
    Map<String, String> columns = new TreeMap<>();
    for (String part : path.split("/")) {
      if (part.contains("=")) {
        columns.put(part.substring(0, part.indexOf('=')), "string");
      }
    }
    try (ParquetFileReader file =
        ParquetFileReader.open(new LocalInputFile(release.resolve(path)))) {
      for (Type type : file.getFileMetaData().getSchema().getFields()) {
        columns.put(type.getName(), frictionless(type));
      }
    }
    return columns;
  }

  private static String frictionless(Type type) {
    boolean isDate =
        type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation;
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> "string";
      case DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case INT32 -> isDate ? "date" : "integer";
      case INT64 -> "integer";
      default -> "unexpected";
    };
  }

  private static List<String> texts(JsonNode array, String name) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.get(name).asText()));
    return texts;
  }
}
