package rollcall.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Binds the rules of outcome tables, strictly: an unknown or missing entry is refused. */
public final class OutcomeRulesFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private OutcomeRulesFile() {}

  /** The rules that ship with the program. */
  public static OutcomeRules shipped() {
    return RulesFile.shipped().outcome();
  }

  static JsonNode shippedNode() {
    try (var in = OutcomeRulesFile.class.getResourceAsStream("outcome-rules.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rules of the entry of this name.
   *
   * @throws JsonProcessingException when it has an unknown key or a bad value
   */
  static OutcomeRules bind(JsonNode json, String name) throws JsonProcessingException {
    try {
      OutcomeRules rules = JSON.treeToValue(json, OutcomeRules.class);
      Rules.require(rules != null, name + " cannot be null");
      return rules;
    } catch (JsonMappingException e) {
      e.prependPath(OutcomeRules.class, name);
      throw e;
    }
  }
}
