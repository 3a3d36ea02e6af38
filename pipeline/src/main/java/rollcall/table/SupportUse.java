package rollcall.table;

import java.io.Serializable;

/**
 * One kind of support that one participant has had.
 *
 * @param participantId id within the programme; never printed
 */
public record SupportUse(String programme, String participantId, String support)
    implements Serializable {}
