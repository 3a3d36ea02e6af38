package rollcall.disclosure;

import java.util.List;

/** One line of a public edition. Only audited counts, and those of earlier editions, become one. */
public final class PublicCount {
  private final String schoolYear;
  private final List<String> key;
  private final Long pupils;
  private final boolean outdated;

  PublicCount(String schoolYear, List<String> key, Long pupils, boolean outdated) {
    this.schoolYear = schoolYear;
    this.key = List.copyOf(key);
    this.pupils = pupils;
    this.outdated = outdated;
  }

  /** The same of a year that can no longer be counted. */
  PublicCount uncounted() {
    return new PublicCount(schoolYear, key, pupils, pupils != null);
  }

  /** The school year, as 2021-22. */
  public String schoolYear() {
    return schoolYear;
  }

  /** Period, district, gender and band; {@link Statistic#ALL} is a margin. */
  public List<String> key() {
    return key;
  }

  /** {@code HT}, {@code VT} or {@code any-term}. */
  public String period() {
    return key.get(0);
  }

  /** Pupils; null where the count is hidden, small or not. */
  public Long pupils() {
    return pupils;
  }

  /**
   * Whether the count was published in an earlier edition and is no longer what it would be now. It
   * stays, because the difference would speak of few pupils.
   */
  public boolean outdated() {
    return outdated;
  }
}
