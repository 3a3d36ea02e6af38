package rollcall.table;

import java.io.Serializable;

/**
 * The key of a de-identified participant: which pupil of the register it is.
 *
 * @param participantId id within the programme; never printed
 * @param pupilId pseudonym of the pupil; never printed
 */
public record ParticipantLink(String programme, String participantId, String pupilId)
    implements Serializable {}
