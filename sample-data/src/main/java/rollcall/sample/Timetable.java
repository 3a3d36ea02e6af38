package rollcall.sample;

import java.util.List;

/**
 * Minutes of teaching a day by grade; each divides evenly by the day's lessons, by two and by five,
 * so that exactly half and exactly a fifth of a term are whole minutes.
 */
public final class Timetable {

  private static final int FIRST_GRADE_OF_MIDDLE_STAGE = 4;
  private static final int FIRST_GRADE_OF_HIGH_STAGE = 7;

  /** When the lessons of a day begin. */
  static final List<String> LESSON_STARTS = List.of("08:20", "09:40", "11:00", "12:50", "14:10");

  /** What the lessons of a day are called. */
  static final List<String> LESSON_IDS = List.of("L1", "L2", "L3", "L4", "L5");

  private Timetable() {}

  /** Minutes of teaching on a school day. */
  public static int minutesPerDay(int grade) {
    if (grade == 0) {
      return 240;
    }
    if (grade < FIRST_GRADE_OF_MIDDLE_STAGE) {
      return 280;
    }
    return grade < FIRST_GRADE_OF_HIGH_STAGE ? 320 : 350;
  }

  static int lessonsPerDay(int grade) {
    return grade == 0 ? 4 : LESSON_STARTS.size();
  }
}
