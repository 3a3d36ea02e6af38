package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Path;
import rollcall.disclosure.YearCounts;
import rollcall.publish.PartRows;
import rollcall.table.Col;
import rollcall.table.PupilTables;
import rollcall.table.Table;

/**
 * Counts the pupils of a school year by their bands in both terms, those with protected identity
 * too. The rows of a pupil in several tables come past side by side; only counts stay.
 */
final class YearBands {
  private YearBands() {}

  /** The counts of a school year of a release. */
  static YearCounts of(Path release, String schoolYear) throws IOException {
    YearCounts counts = new YearCounts();
    Table years = PupilTables.COUNTED_YEAR;
    try (PartRows rows = PartRows.of(release, years, schoolYear + "/any-term");
        Bands autumn = new Bands(release, schoolYear + "/HT");
        Bands spring = new Bands(release, schoolYear + "/VT")) {
      for (Object[] row = rows.next(); row != null; row = rows.next()) {
        String pupil = (String) at(row, years, Col.PUPIL);
        String inAutumn = autumn.of(pupil);
        String inSpring = spring.of(pupil);
        if (Boolean.TRUE.equals(at(row, years, Col.IN_POPULATION))) {
          counts.add(
              (String) at(row, years, Col.DISTRICT),
              (String) at(row, years, Col.GENDER),
              inAutumn,
              inSpring);
        }
      }
    }
    return counts;
  }

  private static Object at(Object[] row, Table table, String column) {
    return row[table.columns().indexOf(column)];
  }

  /** The bands of one term, asked for in the order of the pupils. */
  private static final class Bands implements AutoCloseable {
    private final Column shown;
    private final Column hidden;

    Bands(Path release, String part) {
      shown = new Column(PartRows.of(release, PupilTables.PUPIL_TERM, part));
      hidden = new Column(PartRows.of(release, PupilTables.PROTECTED_TERM, part));
    }

    /** The band of a pupil; null where the pupil is not counted in the term. */
    String of(String pupil) {
      String band = shown.of(pupil);
      return band == null ? hidden.of(pupil) : band;
    }

    @Override
    public void close() throws IOException {
      shown.rows.close();
      hidden.rows.close();
    }
  }

  /** One table, which stands on the next pupil that was not asked for. */
  private static final class Column {
    private final PartRows rows;
    private Object[] row;

    Column(PartRows rows) {
      this.rows = rows;
      this.row = rows.next();
    }

    String of(String pupil) {
      Table table = PupilTables.PUPIL_TERM;
      while (row != null && ((String) at(row, table, Col.PUPIL)).compareTo(pupil) < 0) {
        row = rows.next();
      }
      boolean counted =
          row != null
              && at(row, table, Col.PUPIL).equals(pupil)
              && Boolean.TRUE.equals(at(row, table, Col.MEETS_MINIMUM_EXPOSURE));
      return counted ? (String) at(row, table, Col.ABSENCE_BAND) : null;
    }
  }
}
