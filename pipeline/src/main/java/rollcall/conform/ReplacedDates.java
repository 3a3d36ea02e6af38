package rollcall.conform;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rollcall.conform.PlacedRow.Place;

/** Dates that a newer delivery replaces: of a school, of a class or of a school's term. */
final class ReplacedDates {
  private final NewestWins bySchoolDate;
  private final NewestWins byGroupDate;
  private final NewestWins byPeriod;
  private final DatesByDelivery replaced = new DatesByDelivery();

  private ReplacedDates(Newness newness) {
    bySchoolDate = new NewestWins(newness, DeliveryOrder.SCHOOL_DATE);
    byGroupDate = new NewestWins(newness, DeliveryOrder.GROUP_DATE);
    byPeriod = new NewestWins(newness, DeliveryOrder.PERIOD);
  }

  /** What is replaced of these dates; a place may name dates that its delivery does not hold. */
  static DatesByDelivery among(DatesByDelivery held, Newness newness) {
    ReplacedDates dates = new ReplacedDates(newness);
    held.bySchool().forEach(dates::judge);
    return dates.replaced;
  }

  /** Judges the classes of one school in one term. */
  private void judge(Map<Place, Map<Integer, Spans>> classes) {
    Map<Integer, Spans> school = together(classes.values());
    if (school.size() < 2) {
      return;
    }
    Map<Integer, Spans> ofSchool = replaced(school, bySchoolDate);
    byPeriod
        .replaced(school.keySet())
        .forEach(no -> ofSchool.computeIfAbsent(no, n -> new Spans()).plus(school.get(no)));
    classes.forEach(
        (place, held) -> {
          replaced.add(place, ofSchool);
          replaced.add(place, replaced(held, byGroupDate));
        });
  }

  private static Map<Integer, Spans> together(Collection<Map<Integer, Spans>> classes) {
    Map<Integer, Spans> together = new HashMap<>();
    for (Map<Integer, Spans> held : classes) {
      held.forEach((no, spans) -> together.computeIfAbsent(no, n -> new Spans()).plus(spans));
    }
    return together;
  }

  private static Map<Integer, Spans> replaced(Map<Integer, Spans> held, NewestWins newest) {
    Map<Spans.Span, Set<Integer>> holders = new HashMap<>();
    held.forEach(
        (no, spans) ->
            spans
                .all()
                .forEach(span -> holders.computeIfAbsent(span, s -> new HashSet<>()).add(no)));
    Map<Integer, Spans> replaced = new HashMap<>();
    holders.forEach(
        (span, deliveries) ->
            newest
                .replaced(deliveries)
                .forEach(
                    no ->
                        replaced
                            .computeIfAbsent(no, n -> new Spans())
                            .add(span.first(), span.last())));
    return replaced;
  }
}
