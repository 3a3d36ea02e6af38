package rollcall.warning;

import rollcall.rules.Absence;
import rollcall.rules.EarlyWarning;
import rollcall.table.DayMarks;

/** School days and absence days of a pupil's term, added up week by week. */
final class WeeklyDays {
  /** Entry w is what the first w weeks hold. */
  private final int[] school;

  private final int[] absent;

  WeeklyDays(TermWeeks weeks, DayMarks marks) {
    int count = weeks.count();
    school = new int[count + 1];
    absent = new int[count + 1];
    long[] words = marks.words();
    for (int day = 0; day < weeks.days(); day++) {
      long state =
          words[day / DayMarks.DAYS_IN_WORD] >>> 2 * (day % DayMarks.DAYS_IN_WORD)
              & DayMarks.ABSENT;
      int week = weeks.weekOf(day) + 1;
      school[week] += state == DayMarks.TAUGHT || state == DayMarks.ABSENT ? 1 : 0;
      absent[week] += state == DayMarks.ABSENT ? 1 : 0;
    }
    for (int week = 1; week <= count; week++) {
      school[week] += school[week - 1];
      absent[week] += absent[week - 1];
    }
  }

  /** Dates with teaching that was reported, in the first weeks; absence days among them. */
  int schoolDays(int weeks) {
    return school[weeks];
  }

  /** Absence days in the first weeks. */
  int absenceDays(int weeks) {
    return absent[weeks];
  }

  /** Whether some weeks in a row, all of them passed, hold too large a share of absence days. */
  boolean fires(EarlyWarning.ShareRule rule, int passed) {
    for (int last = rule.weeks(); last <= passed; last++) {
      int days = school[last] - school[last - rule.weeks()];
      int away = absent[last] - absent[last - rule.weeks()];
      if (days >= rule.minimumSchoolDays() && Absence.atLeast(away, days, rule.percent())) {
        return true;
      }
    }
    return false;
  }

  /** Whether some weeks in a row of the term, all of them passed, hold too many absence days. */
  boolean fires(EarlyWarning.DaysRule rule, int passed) {
    for (int last = 1; last <= passed; last++) {
      if (absent[last] - absent[Math.max(0, last - rule.weeks())] >= rule.days()) {
        return true;
      }
    }
    return false;
  }
}
