package rollcall.table;

import java.time.LocalDate;

/**
 * What somebody who knows says of the data of a school or programme over a period. It changes no
 * figure.
 *
 * @param schoolUnitCode null for every school
 * @param programme null where no programme is meant
 * @param start first date
 * @param end last date
 * @param verdict unusable or doubtful
 * @param reason in free words; never published
 */
public record QualityNote(
    String schoolUnitCode,
    String programme,
    LocalDate start,
    LocalDate end,
    String verdict,
    String reason) {}
