package rollcall.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.fault.JsonFault;
import rollcall.fault.UserError;

/**
 * The profiles by which files are recognised and read: those that ship with the program and the
 * user's own.
 */
public final class Profiles {
  /**
   * Raised when the reader takes other values from the same file or keeps them otherwise; parsed
   * rows of an older version are parsed again.
   */
  private static final int READER_VERSION = 3;

  private static final List<String> SHIPPED =
      List.of(
          "attendance",
          "attendance-windows",
          "pupils",
          "schools",
          "terms",
          "districts",
          "quality-notes",
          "programmes",
          "programme-district",
          "reach",
          "participants",
          "participant-links",
          "followups",
          "support-used",
          "survey-answers",
          "budget",
          "edfi-events",
          "daily-attendance-status",
          "openeduanalytics",
          "vklass",
          "skola24",
          "learnpoint",
          "schoolsoft",
          "england-session-codes",
          "ss12000-aggregated-attendance",
          "ss12000-attendances",
          "ss12000-persons");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final List<Known> all;

  /**
   * A profile and its fingerprint.
   *
   * @param hash of the profile's entries and the reader's version, 64 hexadecimal digits
   */
  public record Known(Profile profile, String hash) {}

  private Profiles(List<Known> all) {
    this.all = List.copyOf(all);
  }

  /** The profiles that ship with the program. */
  public static Profiles shipped() {
    return new Profiles(SHIPPED.stream().map(Profiles::shipped).toList());
  }

  /**
   * The shipped profiles and those of a folder's {@code .json} files; one of the same name takes
   * the shipped one's place.
   *
   * @throws UserError when the folder or a file cannot be read, or a file is no valid profile
   */
  public static Profiles withFolder(Path folder) {
    Map<String, Known> byName =
        shipped().all().stream()
            .collect(
                Collectors.toMap(
                    known -> known.profile().name(), known -> known, (a, b) -> b, TreeMap::new));
    Map<String, Path> files = new TreeMap<>();
    for (Path file : jsonFiles(folder)) {
      Known known = read(file);
      Path other = files.put(known.profile().name(), file);
      if (other != null) {
        throw UserError.usage(
            "Profile files " + other + " and " + file + " have the same name; rename one profile.");
      }
      byName.put(known.profile().name(), known);
    }
    return new Profiles(new ArrayList<>(byName.values()));
  }

  /** All profiles. */
  public List<Known> all() {
    return all;
  }

  /** Reads one profile file. */
  public static Known read(Path file) {
    try {
      return bind(JSON.readTree(Files.readAllBytes(file)), "Profile file " + file);
    } catch (JsonProcessingException e) {
      throw UserError.usage(
          "Profile file "
              + file
              + " is no JSON: line "
              + e.getLocation().getLineNr()
              + ", "
              + e.getOriginalMessage());
    } catch (IOException e) {
      throw UserError.usage(
          "Profile file " + file + " cannot be read (" + e.getClass().getSimpleName() + ").");
    }
  }

  private static Known shipped(String name) {
    try (InputStream in = Profiles.class.getResourceAsStream("profiles/" + name + ".json")) {
      return bind(JSON.readTree(in), "Shipped profile " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Known bind(JsonNode node, String origin) {
    try {
      Profile profile = JSON.treeToValue(node, Profile.class);
      Feed.require(profile != null, "must hold one JSON object");
      profile.kinds().forEach(kind -> RowPlan.checkConstants(profile, kind));
      return new Known(profile, hash(node));
    } catch (JsonMappingException e) {
      throw UserError.usage(origin + ": " + JsonFault.described(e));
    } catch (JsonProcessingException e) {
      throw UserError.usage(origin + ": " + e.getOriginalMessage());
    } catch (UserError problem) {
      throw UserError.usage(origin + ": " + problem.getMessage());
    }
  }

  private static String hash(JsonNode node) throws JsonProcessingException {
    try {
      // Entries in order of their keys: how the file is laid out says nothing.
      String text =
          READER_VERSION + "\n" + JSON.writeValueAsString(JSON.treeToValue(node, TreeMap.class));
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static List<Path> jsonFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw UserError.usage(
          "Profiles folder " + folder + " cannot be read (" + e.getClass().getSimpleName() + ").");
    }
  }
}
