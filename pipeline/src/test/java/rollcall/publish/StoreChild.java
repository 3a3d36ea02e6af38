package rollcall.publish;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rollcall.fault.UserError;

/**
 * Another process that uses a store: {@code hold} keeps the lock until its input ends, {@code
 * publish} publishes.
 */
public final class StoreChild {
  static final String HELD = "held";

  private StoreChild() {}

  /** Prints {@link #HELD}, the path of a release, or the exit code of a user error. */
  public static void main(String[] args) throws IOException {
    try {
      Store store = Store.open(Path.of(args[1]));
      if (args[0].equals("publish")) {
        System.out.println(SmallReleases.publish(store, 1));
        return;
      }
      try (StoreLock lock = store.lock()) {
        lock.work("spill");
        System.out.println(HELD);
        System.in.read();
      }
    } catch (UserError e) {
      System.out.println(e.exitCode());
    }
  }

  /** Starts it under the umask 000. */
  static Process start(String what, Path store) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 000; exec \"$0\" \"$@\""));
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), StoreChild.class.getName()));
    command.addAll(List.of(what, store.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
