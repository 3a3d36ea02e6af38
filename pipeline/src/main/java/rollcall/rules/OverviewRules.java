package rollcall.rules;

import static rollcall.rules.Rules.require;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How a programme's figures are summed up.
 *
 * @param topics measures that are told together, because one of them alone would mislead
 * @param cutDates named dates by programme at which its state is told
 */
public record OverviewRules(
    Reached reached, List<Topic> topics, Map<String, List<CutDate>> cutDates)
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

  /** A day at whose end the state of a programme is told. */
  public record CutDate(String name, LocalDate date, String source) implements Serializable {
    public CutDate {
      require(name != null && date != null, "cut_dates: name and date are needed");
    }
  }

  public OverviewRules {
    require(
        reached != null && topics != null && cutDates != null,
        "overview: reached, topics and cut_dates are needed");
    topics = List.copyOf(topics);
    cutDates = Map.copyOf(cutDates);
  }

  /** The named dates of a programme. */
  public List<CutDate> cutDatesOf(String programme) {
    return cutDates.getOrDefault(programme, List.of());
  }
}
