package rollcall.jobs;

/**
 * Files of one run contradict each other in another way than when terms were settled, so that those
 * have to be looked at again.
 */
final class RanksChanged extends Exception {
  private static final long serialVersionUID = 1;
}
