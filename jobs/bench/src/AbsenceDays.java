/**
 * The minutes of a pupil's school year, day by day. Illness comes in spells and differs between
 * pupils; one in about 140 is away for most of the year; the older ones come late or leave without
 * leave.
 */
final class AbsenceDays {
  private static final int PERSON = 11;
  private static final int DAYS = 12;

  private final int[] scheduled;
  private final int[] valid;
  private final int[] invalid;

  private AbsenceDays(int days) {
    scheduled = new int[days];
    valid = new int[days];
    invalid = new int[days];
  }

  /** The whole year, whichever part of it is delivered. */
  static AbsenceDays of(long seed, Pupil pupil, SchoolYear year) {
    AbsenceDays minutes = new AbsenceDays(year.days().size());
    Draw person = Draw.of(seed, PERSON, pupil.number());
    double frailty = Math.pow(person.unit(), 3);
    boolean often = person.below(140) == 0;
    double spell = often ? 0.05 + 0.25 * person.unit() : 0.004 + 0.05 * frailty;
    double stays = often ? 0.75 + 0.2 * person.unit() : 0.6;
    double truancy = (pupil.grade() >= 7 ? 0.03 : 0.004) * (0.2 + 2 * frailty);
    minutes.fill(Draw.of(seed, DAYS, pupil.number(), year.start()), pupil, spell, stays, truancy);
    return minutes;
  }

  private void fill(Draw draw, Pupil pupil, double spell, double stays, double truancy) {
    int usual = pupil.grade() <= 3 ? 270 : pupil.grade() <= 6 ? 320 : 340;
    boolean away = false;
    for (int day = 0; day < scheduled.length; day++) {
      int minutes = usual + 20 * (day % 3 - 1);
      scheduled[day] = minutes;
      away = draw.unit() < (away ? stays : spell);
      double chance = draw.unit();
      if (away) {
        boolean withoutLeave = pupil.grade() >= 6 && chance < 0.15;
        (withoutLeave ? invalid : valid)[day] = minutes;
      } else if (chance < truancy) {
        invalid[day] = 5 * (1 + draw.below(30));
      } else if (chance < truancy + 0.015) {
        valid[day] = 10 * (3 + draw.below(18));
      }
    }
  }

  int scheduled(int day) {
    return scheduled[day];
  }

  int valid(int day) {
    return valid[day];
  }

  int invalid(int day) {
    return invalid[day];
  }
}
