package rollcall.inbox;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that was found in an inbox.
 *
 * @param path where it lies
 * @param name path below its inbox with {@code /} between folders; what messages and tables call
 *     the file
 * @param size bytes
 * @param modified time of the last change
 * @param sha256 fingerprint of the content, 64 hexadecimal digits
 */
public record InboxFile(Path path, String name, long size, Instant modified, String sha256) {}
