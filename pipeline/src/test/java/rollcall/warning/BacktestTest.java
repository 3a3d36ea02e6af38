package rollcall.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.rules.RulesFile;
import rollcall.table.DayMarks;
import rollcall.table.Minutes;

/**
 * Invented pupils whose absence comes in runs, and years of which some are worse than others. Five
 * years are learnt from and a sixth is predicted.
 */
class BacktestTest {
  private static final Rules RULES = RulesFile.shipped().rules();
  private static final TermWeeks TERM = Days.weeks(18);
  private static final int WEEK = 8;
  private static final int PUPILS = 1500;
  private static final int LAST_YEAR = 5;
  private static final double TENTH = 1.2816;

  private final WarningCounts counts = new WarningCounts(null, RULES);
  private final List<double[]> lastYear = new ArrayList<>();

  @Test
  void stated_80_percent_intervals_hold_75_to_85_percent_of_a_later_year() {
    Judged judged = drawn(20);

    assertThat((double) judged.held() / judged.stated()).isBetween(0.75, 0.85);
    assertThat((double) judged.warnedHeld() / judged.warned()).isBetween(0.75, 0.85);
  }

  @Test
  void a_binomial_on_the_rate_so_far_would_be_far_too_sure_of_itself() {
    drawn(2);
    long held =
        lastYear.stream().filter(pupil -> Math.abs(pupil[1] - pupil[0]) <= binomial(pupil)).count();

    assertThat((double) held / lastYear.size()).isLessThan(0.75);
  }

  @Test
  void most_pupils_warned_of_end_high_and_most_who_end_high_were_warned_of() {
    Judged judged = drawn(5);

    assertThat(judged.high()).isGreaterThan(100);
    assertThat((double) judged.hits() / judged.warned()).isGreaterThan(0.5);
    assertThat((double) judged.hits() / judged.high()).isGreaterThan(0.5);
    assertThat(judged.expected() / judged.high()).isBetween(0.8, 1.25);
  }

  /** Half the width of the interval of the final rate, from the rate so far and the days left. */
  private static double binomial(double[] pupil) {
    double left = 5 * (18 - WEEK);
    double all = 5 * 18;
    return TENTH * Math.sqrt(pupil[0] * (1 - pupil[0]) / left) * left / all;
  }

  private Judged drawn(int seeds) {
    for (int seed = 1; seed <= seeds; seed++) {
      Random random = new Random(seed);
      for (int year = 0; year <= LAST_YEAR; year++) {
        double worse = 1 + 0.05 * random.nextGaussian();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
          draw(random, year, worse);
        }
      }
    }
    List<Integer> past = List.of(0, 1, 2, 3, 4);
    return Judged.of(counts, new WarningCounts.At(LAST_YEAR, WEEK), past, RULES);
  }

  /** One pupil's term: away or there, and staying so from day to day more often than not. */
  private void draw(Random random, int year, double worse) {
    boolean troubled = random.nextInt(10) == 0;
    double share = Math.min(0.95, worse * (troubled ? random.nextDouble() : 0.05));
    double stays = troubled ? 0.9 : 0.5;
    boolean away = random.nextDouble() < share;
    DayMarks marks = DayMarks.none();
    int absent = 0;
    for (int day = 0; day < TERM.days(); day++) {
      if (day % 7 < 5) {
        away = random.nextDouble() < stays ? away : random.nextDouble() < share;
        absent += away ? 1 : 0;
        marks.mark(day, away ? DayMarks.ABSENT : DayMarks.TAUGHT);
      }
    }
    count(year, marks, absent, troubled && random.nextBoolean() ? "20-<50" : "<20");
  }

  private void count(int year, DayMarks marks, int absent, String lastBand) {
    WeeklyDays days = TERM.weekly(marks);
    int soFar = days.absenceDays(WEEK);
    int schoolDays = days.schoolDays(WEEK);
    int band = SoFar.rateBand(soFar, schoolDays, RULES.earlyWarning());
    long all = days.schoolDays(TERM.count());
    Minutes minutes = new Minutes(all * 300, all * 300, absent * 300L, 0, 0);
    counts.add(
        new SoFar(WEEK, band, "high", lastBand, schoolDays, soFar, false, false),
        new WarningCounts.At(year, WEEK),
        FinalRate.step(minutes, RULES));
    if (year == LAST_YEAR) {
      lastYear.add(
          new double[] {
            (double) soFar / schoolDays,
            (double) minutes.absent() / Absence.denominator(minutes, RULES)
          });
    }
  }
}
