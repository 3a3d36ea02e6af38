package rollcall.jobs;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import rollcall.fault.UserError;

/**
 * Who looked at one pupil's rows, when and which: {@code access.log} in the store, one JSON line
 * for each use, added to and never changed. Without it nothing is shown.
 */
final class AccessLog {
  private static final String FILE = "access.log";

  private AccessLog() {}

  static void write(Path store, String command, String pupil, String term) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", Instant.now().toString());
    line.put("user", System.getProperty("user.name"));
    line.put("pupil", pupil);
    line.put("term", term);
    byte[] bytes = (Output.jsonLine(command, line) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel log =
            FileChannel.open(
                store.resolve(FILE),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
        var out = Channels.newOutputStream(log)) {
      out.write(bytes);
      log.force(true);
    } catch (IOException e) {
      throw UserError.environment(
          "The use cannot be written to "
              + store.resolve(FILE)
              + ", so nothing is shown ("
              + e.getClass().getSimpleName()
              + "); check free space and permissions.",
          e);
    }
  }
}
