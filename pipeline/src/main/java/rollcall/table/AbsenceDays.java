package rollcall.table;

import java.io.Serializable;

/**
 * Absence days of a pupil in a term.
 *
 * @param days dates on which enough of the date's denominator is absent
 * @param spells runs of them over the pupil's taught dates
 * @param longestSpell absence days of the longest run; 0 without any
 */
public record AbsenceDays(int days, int spells, int longestSpell) implements Serializable {}
