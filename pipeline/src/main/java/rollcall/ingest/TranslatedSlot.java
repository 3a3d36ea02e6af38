package rollcall.ingest;

import java.util.Map;
import rollcall.fault.IssueCode;

/** A text or number that the profile's list gives for what the export writes. */
final class TranslatedSlot extends ListSlot<char[]> {
  private final Slot target;
  private final ValueList values;

  TranslatedSlot(Slot target, Map<String, String> values, String column, boolean optional) {
    super(column, optional);
    this.target = target;
    this.values = new ValueList(values);
  }

  @Override
  char[] lookUp(String text) {
    String value = values.lookUp(text);
    return value == null ? null : value.toCharArray();
  }

  @Override
  IssueCode put(ParsedRow row, char[] value) {
    return value.length == 0 ? null : target.parse(row, value, 0, value.length);
  }
}
