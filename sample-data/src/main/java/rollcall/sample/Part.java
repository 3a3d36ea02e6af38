package rollcall.sample;

/**
 * What one pupil has at one school in a stretch of one term; all figures are minutes.
 *
 * @param firstDay index of the first school day of the stretch
 * @param lastDay index of its last school day
 */
record Part(
    School school,
    Term term,
    int firstDay,
    int lastDay,
    int scheduled,
    int reported,
    int valid,
    int invalid,
    int other) {

  int length() {
    return lastDay - firstDay + 1;
  }

  Minutes minutes() {
    return new Minutes(scheduled, reported, valid, invalid, other);
  }

  String isoFirst() {
    return term.isoDays().get(firstDay);
  }

  String isoLast() {
    return term.isoDays().get(lastDay);
  }
}
