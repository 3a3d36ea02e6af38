package rollcall.ingest;

import java.nio.charset.StandardCharsets;

/** A parsed row as text that a test can compare. */
final class RowText {
  private RowText() {}

  static String of(ParsedRow row, Layout layout) {
    StringBuilder text = new StringBuilder();
    if (row.issue != null) {
      return text.append("issue ").append(row.issue).append(' ').append(row.issueColumn).toString();
    }
    if (row.hasPupil) {
      text.append("pupil ").append(row.pupilKey);
    }
    for (Field field : Field.values()) {
      if (!field.belongsTo(layout.kind())) {
        continue;
      }
      if (field.isText() && row.texts[field.ordinal()] != null) {
        String value = new String(row.texts[field.ordinal()], StandardCharsets.UTF_8);
        text.append(", ").append(field.word()).append('=').append(value);
      } else if (!field.isText() && row.has(field)) {
        text.append(", ").append(field.word()).append('=').append(row.number(field));
      }
    }
    return text.toString();
  }
}
