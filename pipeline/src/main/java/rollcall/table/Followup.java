package rollcall.table;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One value of one participant at one occasion.
 *
 * @param participantId id within the programme; never printed
 * @param measure name in the registry of measures
 * @param occasion start, end, 3_months, 6_months, term_1, term_2, ...
 * @param value a number, or full, partial or none for goal_attainment
 * @param measuredOn null where not told
 * @param periodStart first day that the value speaks of; null where not told
 * @param periodEnd last day that the value speaks of; null where not told
 * @param source register, manual, pupil, guardian, staff or principal; null where not told
 * @param subscale null for the whole scale
 */
public record Followup(
    String programme,
    String participantId,
    String measure,
    String occasion,
    String value,
    LocalDate measuredOn,
    LocalDate periodStart,
    LocalDate periodEnd,
    String source,
    String subscale)
    implements Serializable {}
