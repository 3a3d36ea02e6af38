package rollcall.outcome.comparison;

import java.util.Arrays;
import java.util.List;

/** Invented pupils, each as short as a test needs it. */
final class Told {
  private Told() {}

  /** A girl of the middle stage; rates before, newest first. */
  static ComparedPupil pupil(String key, String school, double after, Double... before) {
    return new ComparedPupil(key, "w", "middle", "F", "d", school, Arrays.asList(before), after);
  }

  /** The same pupil elsewhere. */
  static ComparedPupil in(
      ComparedPupil pupil, String window, String stage, String gender, String district) {
    return new ComparedPupil(
        pupil.key(),
        window,
        stage,
        gender,
        district,
        pupil.school(),
        pupil.before(),
        pupil.after());
  }

  static MatchedSet set(ComparedPupil participant, ComparedPupil... controls) {
    return new MatchedSet(participant, List.of(controls));
  }
}
