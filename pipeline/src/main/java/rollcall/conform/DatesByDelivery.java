package rollcall.conform;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import rollcall.conform.PlacedRow.Place;

/**
 * Dates of each delivery at schools, or in their classes, term by term. A date is a bit, so that
 * those of a city can be handed to every task.
 */
final class DatesByDelivery implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<Place, Map<Integer, Spans>> places = new HashMap<>();

  /** Where rows of terms stand; one pass over them. */
  static DatesByDelivery of(JavaRDD<InternalRow> rows, PlacedRow.Columns columns) {
    return rows.mapPartitions(part -> List.of(of(part, columns)).iterator())
        .fold(new DatesByDelivery(), DatesByDelivery::plus);
  }

  private static DatesByDelivery of(Iterator<InternalRow> rows, PlacedRow.Columns columns) {
    DatesByDelivery dates = new DatesByDelivery();
    PlacedRow row = new PlacedRow(columns);
    while (rows.hasNext()) {
      row.read(rows.next());
      if (row.isInTerm()) {
        dates.spans(row.place(), row.deliveryNo()).add(row.first(), row.last());
      }
    }
    return dates;
  }

  private Spans spans(Place place, int deliveryNo) {
    return places
        .computeIfAbsent(place, p -> new HashMap<>())
        .computeIfAbsent(deliveryNo, no -> new Spans());
  }

  DatesByDelivery plus(DatesByDelivery more) {
    more.places.forEach(this::add);
    return this;
  }

  void add(Place place, Map<Integer, Spans> byDelivery) {
    byDelivery.forEach((no, more) -> spans(place, no).plus(more));
  }

  boolean hold(PlacedRow row) {
    Map<Integer, Spans> byDelivery = places.getOrDefault(row.place(), Map.of());
    Spans spans = byDelivery.get(row.deliveryNo());
    return spans != null && spans.hold(row.first(), row.last());
  }

  boolean holdWindows() {
    return places.values().stream()
        .flatMap(byDelivery -> byDelivery.values().stream())
        .anyMatch(Spans::holdWindows);
  }

  /** The classes of each school and term with what deliveries hold of them. */
  Collection<Map<Place, Map<Integer, Spans>>> bySchool() {
    return places.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                entry -> new Place(entry.getKey().termNo(), entry.getKey().school(), null),
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .values();
  }

  /** These dates but those. */
  DatesByDelivery without(DatesByDelivery those) {
    DatesByDelivery left = new DatesByDelivery();
    places.forEach(
        (place, byDelivery) ->
            byDelivery.forEach(
                (no, spans) -> {
                  Spans gone =
                      those.places.getOrDefault(place, Map.of()).getOrDefault(no, new Spans());
                  spans
                      .all()
                      .filter(span -> !gone.hold(span.first(), span.last()))
                      .forEach(span -> left.spans(place, no).add(span.first(), span.last()));
                }));
    return left;
  }

  /** Dates, as days since 1970, of schools that have windows; of windows none. */
  Map<String, TreeSet<Integer>> ofSchoolsWithWindows(TermDays terms) {
    Map<String, TreeSet<Integer>> dates = new HashMap<>();
    Set<String> withWindows = new TreeSet<>();
    places.forEach(
        (place, byDelivery) -> {
          TreeSet<Integer> ofSchool = dates.computeIfAbsent(place.school(), s -> new TreeSet<>());
          for (Spans spans : byDelivery.values()) {
            spans
                .all()
                .filter(span -> !span.isWindow())
                .forEach(span -> ofSchool.add(terms.date(place.termNo(), span.first())));
            if (spans.holdWindows()) {
              withWindows.add(place.school());
            }
          }
        });
    dates.keySet().retainAll(withWindows);
    return dates;
  }
}
