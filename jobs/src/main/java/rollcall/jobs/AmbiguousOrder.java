package rollcall.jobs;

import java.util.Set;

/**
 * Files of one run contradict each other and nothing says which is newer: they are held, the rest
 * is published.
 */
final class AmbiguousOrder extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Set<Integer> deliveries;

  AmbiguousOrder(Set<Integer> deliveries) {
    super("deliveries " + deliveries);
    this.deliveries = Set.copyOf(deliveries);
  }

  /** Numbers of the deliveries. */
  Set<Integer> deliveries() {
    return deliveries;
  }
}
