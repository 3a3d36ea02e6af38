package rollcall.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.bridge.Cause;
import rollcall.bridge.CountedYear;
import rollcall.fault.UserError;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.Store;
import rollcall.table.Col;

/** {@code diff}: what changed between two releases, and why. */
@Command(
    name = "diff",
    description =
        "Explain the headline numbers of a release by those of another: who came in and left, by cause.")
final class DiffCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private StoreOption storeOption;

  @Parameters(
      paramLabel = "RELEASE",
      arity = "0..2",
      description = "From and to (default: the current release and the one before it).")
  private List<String> releases = new ArrayList<>();

  @Option(
      names = "--pupils",
      description = "Also the pseudonyms; pupils with protected identity are left out.")
  private boolean pupils;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Pseudonyms to tell at most (default: ${DEFAULT-VALUE}).")
  private int most;

  @Override
  public Integer call() {
    Store store = storeOption.open();
    Path to = releases.size() == 2 ? existing(store, releases.get(1)) : storeOption.current();
    Path from = releases.isEmpty() ? parent(store, to) : existing(store, releases.get(0));
    ReleaseChanges changes = new ReleaseChanges(from, to, Set.of());
    output.put("from", from.getFileName());
    output.put("to", to.getFileName());
    output.say(from.getFileName() + " -> " + to.getFileName());
    tell(changes.rows());
    if (pupils) {
      tellPupils(changes);
    }
    return 0;
  }

  private static Path existing(Store store, String id) {
    if (!store.releaseIds().contains(id)) {
      throw UserError.usage(
          "The store has no release of that name; 'rollcall releases' lists those it has.");
    }
    return store.release(id);
  }

  private static Path parent(Store store, Path release) {
    String parent = ReleaseManifest.read(release).parent();
    if (parent == null) {
      throw UserError.usage("The store has one release only; there is nothing to compare it with.");
    }
    return existing(store, parent);
  }

  /** One line for each number, with its causes. */
  private void tell(List<Row> rows) {
    Map<String, String> lines = new LinkedHashMap<>();
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Row row : rows) {
      String number = row.getAs(Col.NUMBER);
      String start = number + ": " + row.getAs(Col.BEFORE) + " -> " + row.getAs(Col.AFTER) + ":";
      long change = row.<Long>getAs(Col.PUPILS);
      lines.merge(
          number,
          start + String.format(Locale.ROOT, " %+d %s", change, row.<String>getAs(Col.CAUSE)),
          (line, more) -> line + "," + more.substring(start.length()));
      Map<String, Object> field = new LinkedHashMap<>();
      for (String name : List.of(Col.NUMBER, Col.BEFORE, Col.AFTER, Col.CAUSE, Col.PUPILS)) {
        field.put(name, row.getAs(name));
      }
      fields.add(field);
    }
    output.put("changes", fields);
    lines.values().forEach(output::say);
    if (lines.isEmpty()) {
      output.say("no headline number changed");
    }
  }

  private void tellPupils(ReleaseChanges changes) {
    List<Map<String, Object>> fields = new ArrayList<>();
    AtomicLong all = new AtomicLong();
    changes.eachPupil(
        (before, after, cause) -> {
          if (all.incrementAndGet() <= most) {
            CountedYear either = after == null ? before : after;
            String line = state(before) + " -> " + state(after);
            output.say(
                either.pupil() + "  " + either.schoolYear() + "  " + line + "  " + cause.word());
            fields.add(fields(either, line, cause));
          }
        });
    output.put("pupils", fields);
    output.put("pupils_changed", all.get());
    if (all.get() > most) {
      output.say("... and " + (all.get() - most) + " more; --most tells more of them");
    }
  }

  private static Map<String, Object> fields(CountedYear year, String change, Cause cause) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Col.PUPIL, year.pupil());
    fields.put(Col.SCHOOL_YEAR, year.schoolYear());
    fields.put("change", change);
    fields.put(Col.CAUSE, cause.word());
    return fields;
  }

  private static String state(CountedYear year) {
    return ReleaseChanges.isHigh(year)
        ? "high absence"
        : ReleaseChanges.isCounted(year) ? "counted" : "not counted";
  }
}
