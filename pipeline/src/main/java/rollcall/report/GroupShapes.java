package rollcall.report;

import java.util.List;
import rollcall.report.chart.Marker;
import rollcall.table.OutcomeCol;

/** Shape and colour of a group of participants, the same in every chart. */
record GroupShapes(Marker marker, String css) {
  private static final List<GroupShapes> BANDS =
      List.of(
          new GroupShapes(Marker.CIRCLE, "c-one"),
          new GroupShapes(Marker.TRIANGLE, "c-two"),
          new GroupShapes(Marker.SQUARE, "c-three"));
  private static final GroupShapes OTHER = new GroupShapes(Marker.RING, "c-accent");

  /** The shape of a row's group; that of bands follows their order. */
  static GroupShapes of(ProgrammeWords words, Values row) {
    String kind = row.text(OutcomeCol.GROUP_KIND);
    String group = row.text(OutcomeCol.GROUP);
    if (kind.equals(Member.ALL)) {
      return new GroupShapes(Marker.DIAMOND, "c-all");
    }
    if (group.equals(Member.GIRLS)) {
      return new GroupShapes(Marker.CIRCLE, "c-f");
    }
    if (group.equals(Member.BOYS)) {
      return new GroupShapes(Marker.SQUARE, "c-m");
    }
    boolean band = kind.equals(OutcomeMember.BAND) || kind.equals(OutcomeMember.ENTRY);
    int order = words.groupOrder(kind, group);
    return band && order < BANDS.size() ? BANDS.get(order) : OTHER;
  }
}
