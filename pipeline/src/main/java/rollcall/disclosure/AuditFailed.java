package rollcall.disclosure;

/** No choice of counts was found that the audit accepts; nothing may be published. */
public final class AuditFailed extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean coarserMayDo;

  private AuditFailed(String why, boolean coarserMayDo) {
    super(why);
    this.coarserMayDo = coarserMayDo;
  }

  /** These counts cannot be protected; coarser ones may. */
  static AuditFailed tooFine(String why) {
    return new AuditFailed(why, true);
  }

  /** The solver gave no answer, so nothing is known. */
  static AuditFailed unsolved(String state) {
    return new AuditFailed("the solver of the audit has no answer (" + state + ")", false);
  }

  boolean coarserMayDo() {
    return coarserMayDo;
  }
}
