package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import rollcall.fault.UserError;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.ProgrammeDistrict;

/** Every item of a programme in every district, reported or not. */
final class DistrictMatrix {
  private static final String NOT_REPORTED = "ej redovisat";
  private static final String REPORTED = "reported";
  private static final List<String> KEY = List.of(PROGRAMME, PROGRAMME_PERIOD, ITEM, Col.DISTRICT);

  private DistrictMatrix() {}

  static List<Row> rows(FollowedProgramme programme) {
    Map<List<String>, Map<String, ProgrammeDistrict>> items = new HashMap<>();
    for (ProgrammeDistrict entry :
        programme.of(programme.input.districts(), ProgrammeDistrict::programme)) {
      ProgrammeDistrict other =
          items
              .computeIfAbsent(List.of(entry.period(), entry.item()), k -> new TreeMap<>())
              .put(entry.district(), entry);
      if (other != null && !other.equals(entry)) {
        throw UserError.refused(
            "programme_district: an item has two values for one district and period");
      }
    }
    List<Row> rows = new ArrayList<>();
    items.forEach(
        (item, byDistrict) -> {
          for (String district : programme.districts()) {
            rows.add(row(programme.name(), item, district, byDistrict.get(district)));
          }
        });
    return rows;
  }

  private static Row row(
      String programme, List<String> item, String district, ProgrammeDistrict entry) {
    boolean reported = entry != null && entry.value() != null && !entry.value().isBlank();
    String told = entry == null ? null : entry.status();
    String status = reported ? REPORTED : NOT_REPORTED;
    return FigureRow.of(KEY, List.of(programme, item.get(0), item.get(1), district))
        .set(ITEM_VALUE, reported ? entry.value() : null)
        .set(REPORT_STATUS, told == null ? status : told)
        .as(OutcomeTables.DISTRICT_MATRIX);
  }
}
