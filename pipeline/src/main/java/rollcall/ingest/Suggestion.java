package rollcall.ingest;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollcall.fault.UserError;

/**
 * A draft of a profile for a file that none reads: what can be seen of its table, and which columns
 * look like which field. A person has to finish it; what is left open is a question mark, which no
 * profile may hold.
 *
 * @param profile the draft as entries of a JSON object
 * @param remarks what was seen and what is left to do
 */
public record Suggestion(Map<String, Object> profile, List<String> remarks) {
  private static final String OPEN = "?";
  private static final int MOST_CODES = 30;
  private static final int LONGEST_CODE = 24;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * Drafts a profile from the first records of a text file.
   *
   * @throws UserError where the file holds no table
   */
  public static Suggestion of(Path file) {
    try {
      Head head = Head.of(file);
      SeenTable table = SeenTable.in(head);
      if (table == null) {
        throw UserError.refused(
            "File "
                + file.getFileName()
                + " holds no table: no record with names of columns is followed by rows as long.");
      }
      return of(table);
    } catch (IOException e) {
      throw UserError.usage(
          "File " + file + " cannot be read (" + e.getClass().getSimpleName() + ").");
    }
  }

  private static Suggestion of(SeenTable table) {
    Map<Field, String> attendance = ColumnGuess.fields(table, Kind.ATTENDANCE);
    Map<Field, String> pupils = ColumnGuess.fields(table, Kind.PUPILS);
    List<String> remarks = new ArrayList<>();
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("name", "draft");
    profile.put("description", OPEN);
    profile.put("delimiter", String.valueOf(table.dialect().delimiter()));
    profile.put("encoding", table.dialect().charset());
    if (table.hasDecimalComma()) {
      profile.put("decimal", ",");
    }
    if (table.holdsPersonalNumbers(attendance.getOrDefault(Field.PUPIL_ID, ""))) {
      profile.put("pupil_ids", "personal_numbers");
    }
    Set<String> dates = new LinkedHashSet<>();
    attendance.forEach(
        (field, column) -> {
          if (field.type() == Field.Type.DATE) {
            dates.addAll(table.datePatterns(column));
          }
        });
    if (!dates.isEmpty()) {
      profile.put("dates", List.copyOf(dates));
    }
    if (table.preamble() > 0) {
      profile.put("shape", Map.of("preamble", table.preamble() + MOST_CODES, "values", List.of()));
      remarks.add(
          table.preamble()
              + " records stand before the heading; name in shape.values what is to be taken from them.");
    }
    profile.put("feeds", feeds(table, attendance, pupils, remarks));
    List<String> ignored = new ArrayList<>(table.names());
    ignored.removeAll(attendance.values());
    ignored.removeAll(pupils.values());
    profile.put("ignore", ignored);
    remarks.add("Read as " + table.dialect().described() + "; fill in each '?'.");
    return new Suggestion(profile, remarks);
  }

  private static Map<String, Object> feeds(
      SeenTable table,
      Map<Field, String> attendance,
      Map<Field, String> pupils,
      List<String> remarks) {
    Map<String, Object> feeds = new LinkedHashMap<>();
    Map<String, Object> feed = feed(attendance, remarks);
    if (attendance.containsKey(Field.CODE)) {
      Map<String, String> codes = new LinkedHashMap<>();
      table.values(attendance.get(Field.CODE)).stream()
          .filter(code -> code.length() <= LONGEST_CODE)
          .sorted(Comparator.naturalOrder())
          .limit(MOST_CODES)
          .forEach(code -> codes.put(code, OPEN));
      feed.put("codes", codes);
      remarks.add("Each code needs a meaning: " + meanings() + ".");
    }
    feeds.put(Kind.ATTENDANCE.word(), feed);
    if (pupils.containsKey(Field.GRADE) || pupils.containsKey(Field.GENDER)) {
      feeds.put(Kind.PUPILS.word(), feed(pupils, remarks));
    }
    return feeds;
  }

  private static String meanings() {
    return java.util.Arrays.toString(Meaning.values())
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[\\[\\]]", "");
  }

  private static Map<String, Object> feed(Map<Field, String> fields, List<String> remarks) {
    Map<String, Object> columns = new LinkedHashMap<>();
    fields.forEach((field, column) -> columns.put(field.word(), column));
    for (Field needed : List.of(Field.PUPIL_ID, Field.SCHOOL_UNIT_CODE)) {
      if (!columns.containsKey(needed.word())) {
        columns.put(needed.word(), OPEN);
        remarks.add("No column looks like " + needed.word() + ".");
      }
    }
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("columns", columns);
    return feed;
  }

  /** The draft as a profile's file would have it. */
  public String json() {
    try {
      return JSON.writeValueAsString(profile);
    } catch (IOException e) {
      throw new IllegalStateException("Maps of texts are always written", e);
    }
  }
}
