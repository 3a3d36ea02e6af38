package rollcall.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rollcall.fault.IssueCode;

/** One of a field's few words, stored as its place among {@link Field#words}. */
final class WordSlot extends ListSlot<Integer> {
  private final int field;
  private final List<String> words;
  private final ValueList values;

  /** A slot with the profile's list; without one the export must write the words themselves. */
  WordSlot(Field field, Map<String, String> values, String column, boolean optional) {
    super(column, optional);
    this.field = field.ordinal();
    this.words = field.words();
    this.values =
        new ValueList(
            values == null
                ? words.stream().collect(Collectors.toMap(word -> word, word -> word))
                : values);
  }

  @Override
  Integer lookUp(String text) {
    String word = values.lookUp(text);
    return word == null ? null : (Integer) words.indexOf(word);
  }

  @Override
  IssueCode put(ParsedRow row, Integer place) {
    if (place >= 0) {
      row.numbers[field] = place;
    }
    return null;
  }

  /** Who cannot be told to be unprotected is protected. */
  @Override
  void unread(ParsedRow row) {
    if (field == Field.PROTECTED.ordinal()) {
      row.set(Field.PROTECTED, 1);
    }
  }
}
