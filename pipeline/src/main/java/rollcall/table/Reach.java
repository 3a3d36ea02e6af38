package rollcall.table;

import java.io.Serializable;

/**
 * Pupils whom a programme reached beyond those enrolled, as it states itself.
 *
 * @param district null where the programme speaks of all
 * @param schoolUnitCode null where the count is not of one school
 * @param period period as the programme names it
 * @param basis how the pupils were counted or estimated
 */
public record Reach(
    String programme,
    String district,
    String schoolUnitCode,
    String period,
    int pupils,
    String basis)
    implements Serializable {}
