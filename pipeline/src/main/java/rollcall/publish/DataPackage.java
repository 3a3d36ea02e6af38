package rollcall.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import rollcall.table.Column;
import rollcall.table.DeliveryTables;
import rollcall.table.Dictionary;
import rollcall.table.Table;

/**
 * Describes every table of a release, with each column's type, unit and meaning, as a Frictionless
 * tabular data package (version 1.0): the file {@code datapackage.json}. Tables of pupils with
 * protected identity are not described.
 */
public final class DataPackage {
  static final String FILE_NAME = "datapackage.json";

  private DataPackage() {}

  /**
   * The description of these tables as they lie in a release.
   *
   * @param id the release's id
   */
  public static ObjectNode of(String id, Path release, Collection<Table> tables)
      throws IOException {
    ObjectNode description = ReleaseJson.MAPPER.createObjectNode();
    description.put("profile", "tabular-data-package");
    description.put("name", "rollcall");
    description.put("id", id);
    description.put("title", "School absence, release " + id);
    description.put(
        "description",
        "Minutes are whole numbers, rates lie between 0 and 1 and are null where the denominator is"
            + " 0.");
    ArrayNode resources = description.putArray("resources");
    for (Table table : tables) {
      if (!ReleaseLayout.isInternal(table.name())) {
        resources.add(resource(release, table));
      }
    }
    return description;
  }

  static void write(String id, Path release, Collection<Table> tables) throws IOException {
    PrivateFiles.write(release.resolve(FILE_NAME), ReleaseJson.text(of(id, release, tables)));
  }

  private static ObjectNode resource(Path release, Table table) throws IOException {
    ObjectNode resource = ReleaseJson.MAPPER.createObjectNode();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", table.name());
    resource.put("title", table.name().replace('_', ' '));
    resource.put(
        "description",
        "One row per " + table.grain() + "." + (table.partitioned() ? inFolders() : ""));
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    ArrayNode path = resource.putArray("path");
    ReleaseLayout.files(ReleaseLayout.folder(release, table))
        .forEach(file -> path.add(release.relativize(file.path()).toString()));
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    table.columns().forEach(name -> fields.add(field(Dictionary.column(name))));
    // An issue of a whole file has no line and no column, so these do not make a key.
    if (!table.equals(DeliveryTables.ISSUES)) {
      addAll(schema.putArray("primaryKey"), table.key());
    }
    if (table.partitioned()) {
      addAll(resource.putArray("partitionedBy"), ReleaseLayout.PARTITION_COLUMNS);
    }
    return resource;
  }

  private static String inFolders() {
    return " The files lie in folders named by "
        + String.join(" and ", ReleaseLayout.PARTITION_COLUMNS)
        + ", which they leave out.";
  }

  private static ObjectNode field(Column column) {
    ObjectNode field = ReleaseJson.MAPPER.createObjectNode();
    field.put("name", column.name());
    field.put("type", PlainType.of(column).jsonName());
    field.put("title", column.name().replace('_', ' '));
    field.put("description", column.meaning());
    if (!column.unit().isEmpty()) {
      field.put("unit", column.unit());
    }
    return field;
  }

  private static void addAll(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
