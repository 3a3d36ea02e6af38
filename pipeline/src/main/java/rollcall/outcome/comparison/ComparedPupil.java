package rollcall.outcome.comparison;

import java.io.Serializable;
import java.util.List;

/**
 * A pupil with the absence of some terms, 0..1: a participant, or a candidate to compare one with.
 *
 * @param key tells pupils apart and orders equally near ones; never shown
 * @param window the terms that the rates belong to; pupils are compared within one window. A
 *     candidate stands once in each window in which it can be compared
 * @param school school unit in the last term before; pupils of a school share chance
 * @param before rates of the full terms before the support, newest first, up to the first term
 *     without one; the newest is the last full term before enrolment
 * @param after rate of the first full term after the close
 */
public record ComparedPupil(
    String key,
    String window,
    String stage,
    String gender,
    String district,
    String school,
    List<Double> before,
    double after)
    implements Serializable {
  /** Of a rate: so much are two equal quotients of whole minutes apart after a subtraction. */
  private static final double ROUNDING = 1e-12;

  public ComparedPupil {
    before = List.copyOf(before);
    if (before.isEmpty() || !isRate(after) || !before.stream().allMatch(ComparedPupil::isRate)) {
      throw new IllegalArgumentException("A compared pupil needs rates from 0 to 1");
    }
  }

  private static boolean isRate(double value) {
    return value >= 0 && value <= 1;
  }

  /** Change of absence from the last term before to the term after. */
  double change() {
    return after - before.get(0);
  }

  /** Whether absence was at most the caliper apart in each of so many terms before. */
  boolean isNear(ComparedPupil other, int terms, double caliper) {
    for (int term = 0; term < terms; term++) {
      if (Math.abs(before.get(term) - other.before.get(term)) > caliper + ROUNDING) {
        return false;
      }
    }
    return true;
  }

  /** Whether absence is known so many terms back. */
  boolean reachesBack(int terms) {
    return before.size() >= terms;
  }
}
