package rollcall.jobs;

/** Guards found deliveries that cannot count; the rest is looked at again without them. */
final class GuardsFired extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Findings findings;

  GuardsFired(Findings findings) {
    super("guards");
    this.findings = findings;
  }

  Findings findings() {
    return findings;
  }
}
