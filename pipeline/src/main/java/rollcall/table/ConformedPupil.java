package rollcall.table;

import java.util.List;

/**
 * What counts of everything that was delivered of one pupil.
 *
 * @param key first half of the keyed hash of the pupil's id
 * @param tail second half
 * @param isProtected any roster marks the identity as protected, or cannot be read there
 * @param strips sums of the attendance rows that count, also of those after as-of
 * @param settled what an earlier release settled of other terms
 * @param enrolments roster rows that hold
 * @param decisions rows that do not count
 */
public record ConformedPupil(
    long key,
    long tail,
    boolean isProtected,
    List<Strip> strips,
    List<SettledTerm> settled,
    List<Enrolment> enrolments,
    List<RowDecision> decisions) {}
