package rollcall.jobs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rollcall.publish.ReleaseLayout;
import rollcall.publish.ReleaseManifest;
import rollcall.table.FigureTables;
import rollcall.table.PupilTables;

/**
 * Reads a release with DuckDB, which shares no code with what wrote it: the rows of every table,
 * and every group of {@code district_term} counted again from the pupils.
 */
final class SecondReader implements AutoCloseable {
  /** Groups whose published sums are not those of their pupils; a group without pupils has 0. */
  private static final String OTHER_SUMS =
      """
      WITH pupil AS (
        SELECT * FROM %1$s WHERE in_population AND meets_minimum_exposure
        UNION ALL BY NAME SELECT * FROM %2$s WHERE in_population AND meets_minimum_exposure
      ), again AS (
        SELECT school_year, term, if(grouping(district) = 1, 'all', district) AS district,
          if(grouping(gender) = 1, 'all', gender) AS gender,
          if(grouping(absence_band) = 1, 'all', absence_band) AS absence_band,
          count(*) AS pupils, sum(reported_minutes)::BIGINT AS reported_minutes,
          sum(valid_absence_minutes + invalid_absence_minutes)::BIGINT AS absent_minutes
        FROM pupil GROUP BY school_year, term, CUBE (district, gender, absence_band)
      ), published AS (
        SELECT school_year, term, district, gender, absence_band, pupils, reported_minutes,
          valid_absence_minutes + invalid_absence_minutes AS absent_minutes
        FROM %3$s WHERE pupils > 0
      )
      SELECT concat_ws(' x ', school_year, term, district, gender, absence_band) FROM (
        (FROM again EXCEPT FROM published) UNION (FROM published EXCEPT FROM again))
      GROUP BY ALL ORDER BY ALL LIMIT 10
      """;

  private final Path release;
  private final Connection duckdb;

  private SecondReader(Path release, Connection duckdb) {
    this.release = release;
    this.duckdb = duckdb;
  }

  /** What DuckDB finds wrong with a release: one sentence per problem, empty when it is whole. */
  static List<String> problems(Path release, ReleaseManifest manifest) {
    try (SecondReader reader =
        new SecondReader(release, DriverManager.getConnection("jdbc:duckdb:"))) {
      reader.rows("SET threads = 2");
      reader.rows("SET autoinstall_known_extensions = false");
      List<String> problems = new ArrayList<>(reader.otherCounts(manifest.tables()));
      for (String group : reader.otherSums()) {
        problems.add("district_term has other figures for " + group + " than its pupils add up to");
      }
      return problems;
    } catch (SQLException e) {
      return List.of("DuckDB cannot read the tables (SQL state " + e.getSQLState() + ")");
    }
  }

  private List<String> otherCounts(Map<String, Long> tables) throws SQLException {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, Long> table : tables.entrySet()) {
      String counted = rows("SELECT count(*) FROM " + parquet(table.getKey())).get(0);
      if (!counted.equals(table.getValue().toString())) {
        problems.add(
            "table "
                + table.getKey()
                + " has "
                + counted
                + " rows for DuckDB, its manifest says "
                + table.getValue());
      }
    }
    return problems;
  }

  private List<String> otherSums() throws SQLException {
    return rows(
        String.format(
            Locale.ROOT,
            OTHER_SUMS,
            parquet(PupilTables.PUPIL_TERM.name()),
            parquet(PupilTables.PROTECTED_TERM.name()),
            parquet(FigureTables.DISTRICT_TERM.name())));
  }

  private String parquet(String table) {
    String files = ReleaseLayout.folder(release, table) + "/**/*.parquet";
    return "read_parquet('" + files.replace("'", "''") + "', hive_types_autocast = false)";
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckdb.createStatement()) {
      if (!statement.execute(sql)) {
        return rows;
      }
      try (ResultSet result = statement.getResultSet()) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
