package rollcall.jobs;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import rollcall.table.EnrolmentTerm;
import rollcall.table.Minutes;
import rollcall.table.Pupil;
import rollcall.table.Sums;

/**
 * Fingerprints of all that is known of the pupils of each term, from which every row about them
 * follows. Pupils come in any order and from several tasks, so what each adds is summed: two sums
 * of 64 bits, mixed apart, and the number of rows.
 */
final class TermContents implements Serializable {
  private static final long serialVersionUID = 1;
  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
  private static final long MIX_ONE = 0xBF58476D1CE4E5B9L;
  private static final long MIX_TWO = 0x94D049BB133111EBL;
  private static final int MOST_TEXTS = 1 << 16;

  private final Map<Integer, long[]> byTerm = new HashMap<>();

  /** Codes and districts repeat from pupil to pupil. */
  private transient Map<String, Long> texts;

  void add(Pupil pupil) {
    for (EnrolmentTerm term : pupil.enrolmentTerms()) {
      long[] sums = byTerm.computeIfAbsent(term.termNo(), no -> new long[3]);
      sums[0] += row(pupil, term, FIRST);
      sums[1] += row(pupil, term, SECOND);
      sums[2]++;
    }
  }

  void add(TermContents more) {
    more.byTerm.forEach(
        (term, sums) ->
            byTerm.merge(
                term,
                sums,
                (one, other) ->
                    new long[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]}));
  }

  /** The fingerprint of a term; of one without any row too. */
  String of(int termNo) {
    long[] sums = byTerm.getOrDefault(termNo, new long[3]);
    return Long.toHexString(sums[0]) + "-" + Long.toHexString(sums[1]) + "-" + sums[2];
  }

  private long row(Pupil pupil, EnrolmentTerm term, long seed) {
    Sums sums = term.sums();
    Minutes minutes = sums.minutes();
    long hash = mix(mix(seed, pupil.key()), pupil.tail());
    hash = mix(hash, pupil.isProtected() ? 1 : 0);
    hash = mix(hash, text(term.schoolUnitCode()));
    for (long number :
        new long[] {
          sums.rows(),
          sums.windows(),
          sums.events(),
          minutes.scheduled(),
          minutes.reported(),
          minutes.valid(),
          minutes.invalid(),
          minutes.other(),
          sums.reportingDelivered() == null ? -1 : sums.reportingDelivered() ? 1 : 0,
          number(sums.lastDate()),
          number(term.facts().grade()),
          text(term.facts().gender()),
          text(term.facts().residence()),
          number(term.start()),
          term.wholeTerm() ? 1 : 0,
          term.enrolledWeekdays() == null ? Long.MIN_VALUE : term.enrolledWeekdays()
        }) {
      hash = mix(hash, number);
    }
    for (long word : term.schoolDays().words()) {
      hash = mix(hash, word);
    }
    for (long word : term.pupilDays().words()) {
      hash = mix(hash, word);
    }
    return hash;
  }

  private static long number(Integer number) {
    return number == null ? Long.MIN_VALUE : number;
  }

  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * FIRST;
    mixed = (mixed ^ mixed >>> 30) * MIX_ONE;
    mixed = (mixed ^ mixed >>> 27) * MIX_TWO;
    return mixed ^ mixed >>> 31;
  }

  private long text(String text) {
    if (text == null) {
      return Long.MIN_VALUE;
    }
    if (texts == null || texts.size() > MOST_TEXTS) {
      texts = new HashMap<>();
    }
    return texts.computeIfAbsent(text, TermContents::hashed);
  }

  private static long hashed(String text) {
    long hash = SECOND;
    for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
      hash = mix(hash, letter);
    }
    return hash;
  }
}
