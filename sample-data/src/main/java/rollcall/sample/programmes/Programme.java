package rollcall.sample.programmes;

import java.io.IOException;
import java.util.SplittableRandom;

/** One programme: what it delivers, and what it changes in the register. */
interface Programme {

  /** Short name for files; {@code calibration.json} calls its targets so. */
  String label();

  /** Name as in every row. */
  String name();

  /**
   * Writes all rows of the programme. It may choose pupils of the register and change the minutes
   * of their terms; the register is written afterwards.
   *
   * @param random of its own, so that no programme shifts another one
   */
  void write(ProgrammeFiles files, Register register, SplittableRandom random) throws IOException;
}
