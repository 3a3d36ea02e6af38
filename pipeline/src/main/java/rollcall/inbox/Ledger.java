package rollcall.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rollcall.fault.UserError;

/**
 * Everything that a store has taken in, in order. Immutable: a run makes a longer ledger and writes
 * it in the place of the old one.
 *
 * @param deliveries by number, which starts at 1 and has no gaps
 */
public record Ledger(List<Delivery> deliveries) {
  private static final String FILE = "deliveries.jsonl";

  public Ledger {
    deliveries = List.copyOf(deliveries);
    for (int i = 0; i < deliveries.size(); i++) {
      if (deliveries.get(i).no() != i + 1) {
        throw new IllegalArgumentException(
            "Delivery number " + deliveries.get(i).no() + " stands in place " + (i + 1));
      }
    }
  }

  /** A ledger of nothing. */
  public static Ledger empty() {
    return new Ledger(List.of());
  }

  /**
   * Reads the ledger of a store; an empty one where there is none yet.
   *
   * @throws UserError when a line is damaged or missing
   */
  public static Ledger read(Path ledgerFolder) {
    List<Delivery> deliveries = new ArrayList<>();
    try {
      for (String line : JsonLines.read(ledgerFolder.resolve(FILE))) {
        deliveries.add(JsonLines.JSON.readValue(line, Delivery.class));
      }
      return new Ledger(deliveries);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw UserError.damaged(
          "The store is damaged: "
              + ledgerFolder.resolve(FILE)
              + " is cut or changed (delivery "
              + (deliveries.size() + 1)
              + "). The next run restores it from the current release.");
    }
  }

  /** Whether the ledger of a store is there, from its first to its last line. */
  public static boolean isWhole(Path ledgerFolder) {
    try {
      read(ledgerFolder);
      return Files.exists(ledgerFolder.resolve(FILE));
    } catch (UserError e) {
      return false;
    }
  }

  /** Replaces the ledger of a store by this one, durably. */
  public void write(Path ledgerFolder) {
    JsonLines.write(ledgerFolder.resolve(FILE), deliveries);
  }

  /** This ledger with further deliveries, which must be numbered from {@link #nextNo}. */
  public Ledger with(List<Delivery> more) {
    List<Delivery> all = new ArrayList<>(deliveries);
    all.addAll(more);
    return new Ledger(all);
  }

  /** This ledger with each delivery as the function makes it. */
  public Ledger map(UnaryOperator<Delivery> change) {
    return new Ledger(deliveries.stream().map(change).toList());
  }

  /** Number of the next delivery. */
  public int nextNo() {
    return deliveries.size() + 1;
  }

  /** Number of the next run: one more than that of the newest delivery. */
  public int nextRunNo() {
    return deliveries.stream().mapToInt(Delivery::runNo).max().orElse(0) + 1;
  }

  /** The latest delivery of these bytes as this kind that is no duplicate itself. */
  public Optional<Delivery> find(String sha256, String kind) {
    return deliveries.stream()
        .filter(d -> d.sha256().equals(sha256) && d.kind().equals(kind))
        .filter(d -> d.status() != DeliveryStatus.DUPLICATE)
        .reduce((earlier, later) -> later);
  }
}
