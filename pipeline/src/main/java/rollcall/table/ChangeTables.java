package rollcall.table;

import static rollcall.table.Col.*;

/** What became of the numbers of the release before. */
public final class ChangeTables {
  /**
   * Headline numbers that changed, or in which pupils changed places, by cause. Empty in a first
   * release.
   */
  public static final Table RELEASE_CHANGES =
      Table.of("release_changes", "number x cause", TABLE, NUMBER, CAUSE)
          .with(BEFORE, AFTER, PUPILS);

  private ChangeTables() {}
}
