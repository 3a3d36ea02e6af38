package rollcall.publish;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which releases stay. The current one always does; months are those of publication, counted back
 * from the newest release, never from a clock.
 *
 * @param newest releases that stay whatever their age
 * @param months months of which the last release stays
 */
public record Retention(int newest, int months) {

  /** Ids of the releases that need not stay, the oldest first. */
  public List<String> outdated(Store store) {
    List<String> ids = store.releaseIds();
    Set<String> stay = new HashSet<>(ids.subList(Math.max(0, ids.size() - newest), ids.size()));
    store.current().map(path -> path.getFileName().toString()).ifPresent(stay::add);
    stay.addAll(lastOfMonths(store, ids));
    List<String> outdated = new ArrayList<>(ids);
    outdated.removeAll(stay);
    return outdated;
  }

  private List<String> lastOfMonths(Store store, List<String> ids) {
    TreeMap<YearMonth, String> last = new TreeMap<>();
    for (String id : ids) {
      Path release = store.release(id);
      last.put(
          YearMonth.from(
              ReleaseManifest.read(release).provenance().finishedAt().atOffset(ZoneOffset.UTC)),
          id);
    }
    return last.descendingMap().values().stream().limit(months).toList();
  }

  /** Removes them; each is gone as a whole or stays as a whole. */
  public void remove(StoreLock lock) {
    Store store = lock.store();
    for (String id : outdated(store)) {
      Failures.guard(
          "removing release " + id,
          () -> {
            Path going = store.releases().resolve(Recovery.DRAFT_PREFIX + id);
            PrivateFiles.rename(store.release(id), going);
            PrivateFiles.sync(store.releases());
            PrivateFiles.delete(going);
          });
    }
  }
}
