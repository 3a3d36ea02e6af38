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

  /**
   * Rules and the JSON they were read from.
   *
   * @param effective every entry in force, for the manifest and for {@code rules show}
   */
  public record Loaded(Rules rules, JsonNode effective) {}

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
      return new Loaded(JSON.treeToValue(node, Rules.class), node);
    } catch (JsonMappingException e) {
      throw UserError.usage(origin + ": " + JsonFault.described(e));
    } catch (JsonProcessingException e) {
      throw UserError.usage(origin + ": " + e.getOriginalMessage());
    }
  }

  private static ObjectNode shippedNode() {
    try (var in = RulesFile.class.getResourceAsStream("rules.json")) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
