package rollcall.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import rollcall.fault.UserError;

/**
 * Small files of one JSON object a line, replaced whole: a reader sees the old file or the new one,
 * never a part.
 */
final class JsonLines {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private JsonLines() {}

  /**
   * The lines of the file, none where it does not exist.
   *
   * @throws IllegalArgumentException when its end is missing
   */
  static List<String> read(Path file) {
    try {
      return Files.exists(file)
          ? withoutEnd(Files.readString(file, StandardCharsets.UTF_8))
          : List.of();
    } catch (IOException e) {
      throw UserError.damaged(
          "File " + file + " of the store cannot be read (" + e.getClass().getSimpleName() + ").");
    }
  }

  /** The last line says how many stand before it: a file that was cut is told from a whole one. */
  private static List<String> withoutEnd(String text) {
    List<String> lines = text.lines().toList();
    int rows = lines.size() - 1;
    if (!text.endsWith("\n") || rows < 0 || !lines.get(rows).equals(end(rows))) {
      throw new IllegalArgumentException("The end is missing");
    }
    return lines.subList(0, rows);
  }

  private static String end(int rows) {
    return "{\"rows\":" + rows + "}";
  }

  static void write(Path file, List<? extends Record> rows) {
    try {
      replace(file, text(rows).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every record has a text", e);
    }
  }

  private static String text(List<? extends Record> rows) throws JsonProcessingException {
    StringBuilder text = new StringBuilder();
    for (Record row : rows) {
      text.append(JSON.writeValueAsString(row)).append('\n');
    }
    return text.append(end(rows.size())).append('\n').toString();
  }

  /** Puts bytes in the place of a file's old ones, whole and durably. */
  static void replace(Path file, byte[] bytes) {
    try {
      write(file, bytes);
    } catch (IOException e) {
      throw UserError.environment(
          "File "
              + file
              + " of the store cannot be written ("
              + e.getClass().getSimpleName()
              + "); check free space and permissions and run again.",
          e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = folder.resolve("." + file.getFileName() + ".tmp");
    Files.deleteIfExists(fresh);
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(fresh, options, mode)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
