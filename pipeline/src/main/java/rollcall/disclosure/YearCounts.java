package rollcall.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Distinct pupils of one school year by inner cell: district and gender of the year, and band in
 * each term. Holds the population alone, whether counted in a term or not.
 */
public final class YearCounts {
  /** Bands of counted pupils, in rising order. */
  static final List<String> BANDS = List.of("<20", "20-<50", ">=50");

  /** The band of all absence that {@link #BANDS} names last. */
  static final String HIGH = BANDS.get(2);

  private final SortedMap<String, SortedMap<String, long[][]>> pupils = new TreeMap<>();

  /**
   * Pupils of one district and gender who have the same bands.
   *
   * @param autumn position of the band in HT; that behind the last where they are not counted in it
   * @param spring the same of VT
   */
  record InnerCell(String district, String gender, int autumn, int spring, long pupils) {}

  /**
   * Adds one pupil.
   *
   * @param autumn band in HT; null where the pupil is not counted in it
   * @param spring the same of VT
   */
  public void add(String district, String gender, String autumn, String spring) {
    long[][] places =
        pupils
            .computeIfAbsent(district, each -> new TreeMap<>())
            .computeIfAbsent(gender, each -> new long[BANDS.size() + 1][BANDS.size() + 1]);
    places[place(autumn)][place(spring)]++;
  }

  private static int place(String band) {
    int place = band == null ? BANDS.size() : BANDS.indexOf(band);
    if (place < 0) {
      throw new IllegalArgumentException("no band of a counted pupil: " + band);
    }
    return place;
  }

  /**
   * Share of the pupils who are counted in a term, in percent; 0 where there are none.
   *
   * @param term {@code HT} or {@code VT}
   */
  public double countedPercent(String term) {
    long counted = 0;
    long all = 0;
    for (InnerCell cell : cells()) {
      int place = term.equals(YearProblem.AUTUMN) ? cell.autumn() : cell.spring();
      counted += place < BANDS.size() ? cell.pupils() : 0;
      all += cell.pupils();
    }
    return all == 0 ? 0 : 100.0 * counted / all;
  }

  /**
   * Every inner cell that a pupil of a known district and gender could be in, always in one order.
   */
  List<InnerCell> cells() {
    List<InnerCell> cells = new ArrayList<>();
    pupils.forEach(
        (district, genders) ->
            genders.forEach(
                (gender, places) -> {
                  for (int autumn = 0; autumn < places.length; autumn++) {
                    for (int spring = 0; spring < places.length; spring++) {
                      cells.add(
                          new InnerCell(district, gender, autumn, spring, places[autumn][spring]));
                    }
                  }
                }));
    return cells;
  }
}
