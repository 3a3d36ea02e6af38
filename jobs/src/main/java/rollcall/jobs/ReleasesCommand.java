package rollcall.jobs;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.Store;

/** {@code releases}: what has been published. */
@Command(name = "releases", description = "List the releases of a store, the oldest first.")
final class ReleasesCommand implements Callable<Integer> {
  private static final int HASH_DIGITS = 12;

  @Mixin private Output output;
  @Mixin private StoreOption storeOption;

  @Override
  public Integer call() {
    Store store = storeOption.open();
    String current = store.current().map(path -> path.getFileName().toString()).orElse(null);
    List<Map<String, Object>> all = new ArrayList<>();
    output.say("release           published             data until  content hash  deliveries");
    for (String id : store.releaseIds()) {
      Path folder = store.release(id);
      ReleaseManifest manifest = ReleaseManifest.read(folder);
      all.add(fields(manifest, id.equals(current)));
      output.say(
          String.format(
              Locale.ROOT,
              "%s  %tFT%<tRZ  %s  %s  %6d%s",
              id,
              manifest.provenance().finishedAt().atOffset(ZoneOffset.UTC),
              manifest.asOf(),
              manifest.contentHash().substring(0, HASH_DIGITS),
              manifest.inputs().size(),
              id.equals(current) ? "  current" : ""));
    }
    output.put("releases", all);
    return 0;
  }

  private static Map<String, Object> fields(ReleaseManifest manifest, boolean current) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("release", manifest.id());
    fields.put("parent", manifest.parent());
    fields.put("published", manifest.provenance().finishedAt().toString());
    fields.put("as_of", manifest.asOf().toString());
    fields.put("content_hash", manifest.contentHash());
    fields.put("deliveries", manifest.inputs().size());
    fields.put("current", current);
    return fields;
  }
}
