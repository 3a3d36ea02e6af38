package rollcall.report;

/**
 * How many quality notes speak of the data of a school or programme.
 *
 * @param district the school's; null where no school is meant
 * @param schoolUnitCode null for every school
 * @param programme null where no programme is meant
 * @param unusable notes by which the data cannot be used, {@code doubtful} by which they are in
 *     doubt
 */
public record QualityCount(
    String district, String schoolUnitCode, String programme, long unusable, long doubtful) {}
