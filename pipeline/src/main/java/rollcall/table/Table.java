package rollcall.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The shape of one table: its grain, key, columns in order and whether it is partitioned by school
 * year and term.
 *
 * @param name name of the table and of its folder
 * @param grain what one row is
 * @param key names of the key columns; the sort order of the published rows
 * @param columns names of all columns, the key among them
 * @param partitioned stored in folders by school_year and term
 */
public record Table(
    String name, String grain, List<String> key, List<String> columns, boolean partitioned) {
  /** Every row of figures asks for its schema. */
  private static final Map<List<String>, StructType> SCHEMAS = new ConcurrentHashMap<>();

  /** Starts a table whose rows are identified by these columns. */
  public static Table of(String name, String grain, String... key) {
    return new Table(name, grain, List.of(key), List.of(key), false);
  }

  /** The same table with further columns behind those it has. */
  public Table with(String... more) {
    List<String> all = new ArrayList<>(columns);
    all.addAll(Arrays.asList(more));
    return new Table(name, grain, key, List.copyOf(all), partitioned);
  }

  /** The same table, stored in folders by school year and term. */
  public Table byTerm() {
    return new Table(name, grain, key, columns, true);
  }

  /** The same columns under another name and grain. */
  public Table named(String otherName, String otherGrain) {
    return new Table(otherName, otherGrain, key, columns, partitioned);
  }

  /** The schema, every column nullable as Parquet gives it back. */
  public StructType schema() {
    return SCHEMAS.computeIfAbsent(
        columns,
        names ->
            DataTypes.createStructType(
                names.stream().map(column -> Dictionary.column(column).field()).toList()));
  }
}
