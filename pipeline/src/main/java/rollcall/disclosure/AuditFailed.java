package rollcall.disclosure;

/** No choice of counts was found that the audit accepts; nothing may be published. */
public final class AuditFailed extends Exception {
  private static final long serialVersionUID = 1;

  AuditFailed(String why) {
    super(why);
  }
}
