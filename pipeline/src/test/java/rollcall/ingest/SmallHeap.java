package rollcall.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Reads a file in a process with little memory, as a whole or up to its fault. */
public final class SmallHeap {
  private static final int MINUTES = 2;

  private SmallHeap() {}

  /**
   * What a process with so many MiB of heap says of a file: its rows by issue, then its fault.
   *
   * @return text of the last line, or the exit code of a process that failed
   */
  static String read(Path file, int heap) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes()).strip();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    return ended && process.exitValue() == 0 ? said : "exit " + process.exitValue();
  }

  /** Reads the file that is named. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Recognition recognition = Deliveries.recognise(file);
    if (recognition instanceof Recognition.Held held) {
      System.out.println("held " + held.code());
      return;
    }
    Layout layout = ((Recognition.Recognised) recognition).layouts().get(0);
    Map<String, Integer> rows = new TreeMap<>();
    try (DeliveredRows reader =
        DeliveredRows.of(Deliveries.source(file, layout, 1), Deliveries.KEY)) {
      for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
        rows.merge(row.issue == null ? "usable" : row.issue.name(), 1, Integer::sum);
      }
      System.out.println(rows + (reader.fault() == null ? "" : " " + reader.fault().code()));
    }
  }
}
