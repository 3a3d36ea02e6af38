package rollcall.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import rollcall.fault.UserError;

/** Reads the rules of outcome tables, strictly: an unknown or missing entry is refused. */
public final class OutcomeRulesFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private OutcomeRulesFile() {}

  /** The rules that ship with the program. */
  public static OutcomeRules shipped() {
    try (var in = OutcomeRulesFile.class.getResourceAsStream("outcome-rules.json")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rules of this JSON text.
   *
   * @throws UserError when it is no JSON, or has an unknown key or a bad value
   */
  public static OutcomeRules read(String json) {
    try {
      return JSON.readValue(json, OutcomeRules.class);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof UserError problem) {
        throw problem;
      }
      throw UserError.usage("Outcome rules: " + e.getOriginalMessage());
    }
  }
}
