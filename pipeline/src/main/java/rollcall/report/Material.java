package rollcall.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rollcall.rules.Event;
import rollcall.rules.Rules;

/**
 * What every section draws from.
 *
 * @param year the school year that the page speaks of; null while the tables hold none
 * @param preliminary the year is not complete: none is yet
 * @param years school years up to that one, oldest first
 * @param terms complete terms with figures, oldest first; all terms with figures while none is
 *     complete
 */
record Material(
    ReportInput input,
    Texts texts,
    Numbers numbers,
    Names names,
    Figures figures,
    String year,
    boolean preliminary,
    List<String> years,
    List<TermName> terms) {

  static Material of(ReportInput input, Figures figures, Language language) {
    Texts texts = new Texts(language);
    List<String> all = figures.years();
    String headline = input.facts().headlineYear();
    boolean preliminary = headline == null || !all.contains(headline);
    String year = !preliminary ? headline : all.isEmpty() ? null : all.get(all.size() - 1);
    List<TermName> complete = input.facts().completeTerms().stream().map(TermName::of).toList();
    List<TermName> terms = figures.terms();
    boolean someComplete = terms.stream().anyMatch(complete::contains);
    return new Material(
        input,
        texts,
        new Numbers(texts),
        new Names(texts, input.schools(), input.rules().thresholds()),
        figures,
        year,
        preliminary,
        all.stream().filter(other -> other.compareTo(year) <= 0).toList(),
        terms.stream().filter(term -> !someComplete || complete.contains(term)).toList());
  }

  String t(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  Rules rules() {
    return input.rules();
  }

  /** "{0} elever", or one pupil. */
  String pupils(long count) {
    return count == 1 ? t("pupils.one") : t("pupils.many", numbers.count(count));
  }

  /** The last complete term; null if there is none. */
  TermName lastTerm() {
    return terms.isEmpty() ? null : terms.get(terms.size() - 1);
  }

  /** The first school year of the data. */
  String firstYear() {
    return years.get(0);
  }

  /** Last date of a term; null where the calendar does not tell it. */
  LocalDate endOf(TermName name) {
    return input.facts().completeTerms().stream()
        .filter(term -> TermName.of(term).equals(name))
        .map(term -> term.end())
        .findFirst()
        .orElse(null);
  }

  /**
   * Events between the start of one school year and the end of another, as a sentence of its own;
   * empty for none.
   */
  List<String> eventsBetween(String fromYear, String toYear) {
    LocalDate start = LocalDate.of(TermName.firstYear(fromYear), 7, 1);
    LocalDate end = LocalDate.of(TermName.firstYear(toYear) + 1, 6, 30);
    String labels =
        rules().events().stream()
            .filter(event -> !event.end().isBefore(start) && !event.start().isAfter(end))
            .map(this::label)
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? List.of() : List.of(t("event.crosses", labels));
  }

  /** What an event is called. */
  String label(Event event) {
    return event.label().get(texts.language().tag());
  }

  /** Names in a sentence: a, b and c. */
  String enumerated(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    List<String> most = new ArrayList<>(items);
    String last = most.remove(most.size() - 1);
    return String.join(", ", most) + " " + t("and") + " " + last;
  }
}
