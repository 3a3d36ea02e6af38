package rollcall.outcome.comparison;

import java.util.List;

/** A participant and the pupils it is compared with, each of them with an equal share. */
record MatchedSet(ComparedPupil participant, List<ComparedPupil> controls) {}
