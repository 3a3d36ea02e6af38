package rollcall.rules;

import static rollcall.rules.Rules.require;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a programme's figures are summed up.
 *
 * @param topics measures that are told together, because one of them alone would mislead
 * @param afterClose what is to be known some time after the close
 * @param cutDates named dates by programme at which its state is told
 */
public record OverviewRules(
    Reached reached, List<Topic> topics, AfterClose afterClose, Map<String, List<CutDate>> cutDates)
    implements Serializable {

  /**
   * When a group is said to have reached something generally, or generally not.
   *
   * @param generallyFromPercent at least this share has reached it
   * @param generallyNotToPercent at most this share has
   */
  public record Reached(
      BigDecimal generallyFromPercent, BigDecimal generallyNotToPercent, String source)
      implements Serializable {
    public Reached {
      require(
          generallyFromPercent != null
              && generallyNotToPercent != null
              && generallyNotToPercent.compareTo(generallyFromPercent) < 0,
          "overview reached: generally_not_to_percent below generally_from_percent is needed");
    }
  }

  /** Measures of one topic. */
  public record Topic(String name, List<String> measures, String source) implements Serializable {
    public Topic {
      require(name != null && measures != null, "topics: name and measures are needed");
      measures = List.copyOf(measures);
    }
  }

  /**
   * Follow-up after the close. A measure that nobody followed is told as one without values.
   *
   * @param measures to be followed
   * @param occasions at which they are
   */
  public record AfterClose(List<String> measures, List<String> occasions, String source)
      implements Serializable {
    public AfterClose {
      require(
          measures != null && occasions != null,
          "overview after_close: measures and occasions are needed");
      measures = List.copyOf(measures);
      occasions = List.copyOf(occasions);
    }
  }

  /** A day at whose end the state of a programme is told. */
  public record CutDate(String name, LocalDate date, String source) implements Serializable {
    public CutDate {
      require(name != null && date != null, "cut_dates: name and date are needed");
    }
  }

  public OverviewRules {
    require(
        reached != null && topics != null && afterClose != null && cutDates != null,
        "overview: reached, topics, after_close and cut_dates are needed");
    topics = List.copyOf(topics);
    cutDates = Map.copyOf(cutDates);
  }

  /** Refuses a topic with a measure that is not among these. */
  void requireMeasures(Set<String> known) {
    for (Topic topic : topics) {
      topic
          .measures()
          .forEach(m -> require(known.contains(m), "topics: no measure is called " + m));
    }
  }

  /** The named dates of a programme. */
  public List<CutDate> cutDatesOf(String programme) {
    return cutDates.getOrDefault(programme, List.of());
  }
}
