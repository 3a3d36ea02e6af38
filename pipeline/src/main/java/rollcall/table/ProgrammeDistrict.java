package rollcall.table;

import java.io.Serializable;

/**
 * One item of a programme in one district: social workers, schools, indicators used.
 *
 * @param period period of the item as the programme names it
 * @param value the item as delivered; null where not reported, which is never 0
 * @param status how the value came about; null where not told
 */
public record ProgrammeDistrict(
    String programme, String district, String period, String item, String value, String status)
    implements Serializable {}
