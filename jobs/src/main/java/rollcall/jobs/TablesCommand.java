package rollcall.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rollcall.fault.UserError;
import rollcall.table.ChangeTables;
import rollcall.table.Column;
import rollcall.table.DeliveryTables;
import rollcall.table.Dictionary;
import rollcall.table.FigureTables;
import rollcall.table.OutcomeTables;
import rollcall.table.PupilTables;
import rollcall.table.Table;

/** {@code tables}: the data dictionary of a release. */
@Command(
    name = "tables",
    description =
        "Explain the tables of a release, or the columns of one; outcome tables are there with programmes.")
final class TablesCommand implements Callable<Integer> {
  private static final List<Table> ALL =
      Stream.of(
              List.of(
                  PupilTables.PUPIL_TERM,
                  PupilTables.ENROLMENT_TERM,
                  PupilTables.TARGET_GROUP_TERM,
                  PupilTables.EARLY_WARNING),
              FigureTables.ALL,
              OutcomeTables.ALL,
              List.of(
                  ChangeTables.RELEASE_CHANGES, DeliveryTables.DELIVERIES, DeliveryTables.ISSUES))
          .flatMap(List::stream)
          .toList();

  @Mixin private Output output;

  @Parameters(paramLabel = "TABLE", arity = "0..1", description = "Name of a table.")
  private String name;

  @Override
  public Integer call() {
    List<Table> chosen =
        ALL.stream().filter(table -> name == null || table.name().equals(name)).toList();
    if (chosen.isEmpty()) {
      throw UserError.usage("No table is called '" + name + "'; see: rollcall tables");
    }
    output.put("tables", chosen.stream().map(TablesCommand::described).toList());
    chosen.forEach(
        table ->
            output.say(
                String.format(Locale.ROOT, "%-24s one row per %s", table.name(), table.grain())));
    if (name != null) {
      chosen.get(0).columns().stream().map(Dictionary::column).forEach(this::say);
    }
    return 0;
  }

  private void say(Column column) {
    String unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
    output.say(
        String.format(
            Locale.ROOT,
            "  %-36s %-8s %s%s",
            column.name(),
            column.type(),
            column.meaning(),
            unit));
  }

  private static Map<String, Object> described(Table table) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", table.name());
    described.put("grain", table.grain());
    described.put("key", table.key());
    described.put(
        "columns",
        table.columns().stream().map(Dictionary::column).map(TablesCommand::described).toList());
    return described;
  }

  private static Map<String, String> described(Column column) {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("name", column.name());
    described.put("type", column.type());
    described.put("unit", column.unit());
    described.put("meaning", column.meaning());
    return described;
  }
}
