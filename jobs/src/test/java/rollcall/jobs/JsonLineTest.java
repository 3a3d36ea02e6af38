package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;

/** What {@code run --json} prints, held against its schema. */
final class JsonLineTest {
  private static final Path SCHEMA = Path.of("scheduling", "run.schema.json");

  @TempDir private Path temp;
  private SmallInbox files;
  private Path store;
  private JsonSchema schema;

  @BeforeEach
  void an_inbox() throws IOException {
    files = SmallInbox.in(temp.resolve("inbox"));
    store = temp.resolve("store");
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(SCHEMA));
  }

  private ObjectNode run(int exitCode, Object... more) throws IOException {
    Object[] all = new Object[more.length + 1];
    all[0] = "--json";
    System.arraycopy(more, 0, all, 1, more.length);
    Ran ran = Program.runSynthetic(temp.resolve("inbox"), store, all);
    assertThat(ran.exitCode()).as(ran.said()).isEqualTo(exitCode);
    assertThat(ran.out().lines()).hasSize(1);
    JsonNode line = new JsonMapper().readTree(ran.out());
    assertThat(schema.validate(line)).as(ran.out()).isEmpty();
    return (ObjectNode) line;
  }

  @Test
  void a_run_that_publishes_and_one_with_nothing_new_hold() throws IOException {
    assertThat(run(0).get("published").asBoolean()).isTrue();
    assertThat(run(0).get("published").asBoolean()).isFalse();
  }

  @Test
  void refusals_of_every_kind_hold() throws IOException {
    assertThat(run(2, "--no-such-option").get("error").asText()).contains("--no-such-option");
    files.put("unknown.csv", "a,b", List.of("1,2"));
    assertThat(run(20, "--strict").get("error").asText()).contains("unknown.csv");
  }

  @Test
  void the_schema_refuses_a_field_it_does_not_know_and_a_success_without_a_hash()
      throws IOException {
    ObjectNode line = run(0);
    assertThat(schema.validate(line.deepCopy().put("pupil", 1))).isNotEmpty();
    assertThat(schema.validate(line.deepCopy().without("content_hash"))).isNotEmpty();
    assertThat(schema.validate(line.deepCopy().put("exit", 20))).isNotEmpty();
  }
}
