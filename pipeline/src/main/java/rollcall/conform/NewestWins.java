package rollcall.conform;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which of the deliveries that hold rows of the same school and date, term or record are replaced.
 * The same few deliveries meet again and again, so what was found is kept.
 *
 * @param mode what a delivery must replace to replace others here
 */
record NewestWins(Newness newness, String mode, Map<Set<Integer>, Set<Integer>> found)
    implements Serializable {

  NewestWins(Newness newness, String mode) {
    this(newness, mode, new HashMap<>());
  }

  Set<Integer> replaced(Set<Integer> deliveries) {
    if (deliveries.size() < 2) {
      return Set.of();
    }
    Set<Integer> known = found.get(deliveries);
    if (known == null) {
      known = newness.replaced(deliveries, mode);
      found.put(Set.copyOf(deliveries), known);
    }
    return known;
  }
}
