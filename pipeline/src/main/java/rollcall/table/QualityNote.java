package rollcall.table;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A note that data of a school or a programme cannot be relied on.
 *
 * @param schoolUnitCode null where a programme is meant
 * @param programme null where a school is meant
 * @param verdict unusable or doubtful
 * @param reason why, in the writer's words
 */
public record QualityNote(
    String schoolUnitCode,
    String programme,
    LocalDate start,
    LocalDate end,
    String verdict,
    String reason)
    implements Serializable {}
