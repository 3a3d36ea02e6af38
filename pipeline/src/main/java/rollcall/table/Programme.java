package rollcall.table;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A programme as its file describes it.
 *
 * @param end last day; null while it runs
 * @param plannedParticipants null where no number was planned
 * @param targetGroup name of a target group of the rules; null where none
 * @param fundingSek whole kronor; null where not told
 * @param publishedLadderStep step of the evaluation ladder that its own evaluation names, 1 to 5;
 *     null where none
 */
public record Programme(
    String programme,
    LocalDate start,
    LocalDate end,
    Integer plannedParticipants,
    String targetGroup,
    Long fundingSek,
    Integer publishedLadderStep)
    implements Serializable {}
