package rollcall.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rollcall.fault.JsonFault;
import rollcall.fault.UserError;

/**
 * Reads rules: the shipped ones, with the entries of a user's file laid over them. Lists are
 * replaced whole.
 */
public final class RulesFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Entry of a rules file under which the rules of outcome tables stand. */
  private static final String OUTCOME = "outcome";

  /** Entry under which the rules of public editions stand. */
  private static final String DISCLOSURE = "disclosure";

  /**
   * Rules and the JSON they were read from.
   *
   * @param outcome rules of outcome tables: the entry {@code outcome} of a rules file
   * @param disclosure rules of public editions: the entry {@code disclosure}
   * @param effective every entry in force but those of outcome tables and public editions
   * @param all every entry in force, for the manifest and for {@code rules show}
   */
  public record Loaded(
      Rules rules,
      OutcomeRules outcome,
      DisclosureRules disclosure,
      JsonNode effective,
      JsonNode all) {}

  private RulesFile() {}

  /** The rules that ship with the program. */
  public static Loaded shipped() {
    return bind(shippedNode(), "shipped rules");
  }

  /**
   * The shipped rules with this file's entries laid over them.
   *
   * @throws UserError when the file is unreadable, no JSON, or has an unknown key or a bad value
   */
  public static Loaded read(Path file) {
    JsonNode own;
    try {
      own = JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw UserError.usage(
          "Rules file "
              + file
              + " is no JSON: line "
              + e.getLocation().getLineNr()
              + ", "
              + e.getOriginalMessage());
    } catch (IOException e) {
      throw UserError.usage(
          "Rules file " + file + " cannot be read: " + e.getClass().getSimpleName());
    }
    if (!own.isObject()) {
      throw UserError.usage("Rules file " + file + " must hold one JSON object");
    }
    return bind(layOver(shippedNode(), (ObjectNode) own), "Rules file " + file);
  }

  private static ObjectNode layOver(ObjectNode base, ObjectNode changes) {
    changes
        .properties()
        .forEach(
            entry -> {
              JsonNode old = base.get(entry.getKey());
              if (old instanceof ObjectNode inner
                  && entry.getValue() instanceof ObjectNode change) {
                layOver(inner, change);
              } else {
                base.set(entry.getKey(), entry.getValue());
              }
            });
    return base;
  }

  private static Loaded bind(ObjectNode node, String origin) {
    try {
      ObjectNode effective = node.deepCopy();
      OutcomeRules outcome = OutcomeRulesFile.bind(effective.remove(OUTCOME), OUTCOME);
      DisclosureRules disclosure = disclosure(effective.remove(DISCLOSURE));
      return new Loaded(
          JSON.treeToValue(effective, Rules.class), outcome, disclosure, effective, node);
    } catch (JsonMappingException e) {
      throw UserError.usage(origin + ": " + JsonFault.described(e));
    } catch (JsonProcessingException e) {
      throw UserError.usage(origin + ": " + e.getOriginalMessage());
    } catch (UserError problem) {
      throw UserError.usage(origin + ": " + problem.getMessage());
    }
  }

  private static DisclosureRules disclosure(JsonNode json) throws JsonProcessingException {
    try {
      DisclosureRules rules = JSON.treeToValue(json, DisclosureRules.class);
      Rules.require(rules != null, DISCLOSURE + " cannot be null");
      return rules;
    } catch (JsonMappingException e) {
      e.prependPath(DisclosureRules.class, DISCLOSURE);
      throw e;
    }
  }

  /**
   * The rules that a release was made with.
   *
   * @param all every entry, as its manifest has them
   */
  public static Loaded ofRelease(JsonNode all) {
    return bind(layOver(shippedNode(), (ObjectNode) all.deepCopy()), "The release's rules");
  }

  private static ObjectNode shippedNode() {
    try (var in = RulesFile.class.getResourceAsStream("rules.json")) {
      ObjectNode rules = (ObjectNode) JSON.readTree(in);
      rules.set(OUTCOME, OutcomeRulesFile.shippedNode());
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
