package rollcall.table;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What counts of a pupil at a school in a term, all deliveries added up. Grain: pupil x school x
 * term.
 *
 * @param sums of rows on or before as-of; none where all are later
 * @param schoolDays marks of the dates of this school
 * @param pupilDays marks of these dates, judged over all schools of the pupil
 * @param delivered rows by delivery, later ones too; told of a pupil in no roster alone, of whom
 *     warnings speak
 */
public record SettledTerm(
    long pupilKey,
    long pupilTail,
    String schoolUnitCode,
    int termNo,
    Sums sums,
    DayMarks schoolDays,
    DayMarks pupilDays,
    List<Delivered> delivered)
    implements Serializable {
  /** Tail, term, eight sums, whether reporting is told, last date, length of the school's code. */
  private static final int FIXED_BYTES = 9 * Long.BYTES + 3 * Integer.BYTES + 1;

  private static final int AFTER_KEY = 4;
  private static final int MARKS = AFTER_KEY + 10;

  static String[] markColumns(String prefix) {
    return IntStream.range(0, DayMarks.WORDS)
        .mapToObj(word -> prefix + word)
        .toArray(String[]::new);
  }

  /** The same term with rows of one more delivery. */
  public SettledTerm with(Delivered rows) {
    List<Delivered> all = new ArrayList<>(delivered);
    all.add(rows);
    return new SettledTerm(
        pupilKey, pupilTail, schoolUnitCode, termNo, sums, schoolDays, pupilDays, all);
  }

  /** The values of a row of {@link SettledTables#SETTLED_TERM}. */
  public Object[] row(Term term) {
    Minutes minutes = sums.minutes();
    Object[] row = new Object[SettledTables.SETTLED_TERM.columns().size()];
    Object[] told = {
      Pupil.pseudonym(pupilKey, pupilTail),
      term.schoolYear(),
      term.term(),
      schoolUnitCode,
      sums.rows(),
      sums.windows(),
      sums.events(),
      minutes.scheduled(),
      minutes.reported(),
      minutes.valid(),
      minutes.invalid(),
      minutes.other(),
      sums.reportingDelivered(),
      sums.lastDate()
    };
    System.arraycopy(told, 0, row, 0, told.length);
    put(schoolDays.words(), row, MARKS);
    if (!Arrays.equals(schoolDays.words(), pupilDays.words())) {
      put(pupilDays.words(), row, MARKS + DayMarks.WORDS);
    }
    row[row.length - 1] = delivered.isEmpty() ? null : text();
    return row;
  }

  private static void put(long[] words, Object[] row, int at) {
    for (int word = 0; word < words.length; word++) {
      row[at + word] = words[word];
    }
  }

  /** A term that was read from the values of such a row. */
  public static SettledTerm of(Object[] row, int termNo) {
    String pupil = (String) row[0];
    String school = (String) row[3];
    Minutes minutes =
        new Minutes((Long) row[7], (Long) row[8], (Long) row[9], (Long) row[10], (Long) row[11]);
    Sums sums =
        new Sums(
            (Long) row[4],
            (Long) row[5],
            (Long) row[6],
            minutes,
            (Boolean) row[12],
            (Integer) row[13]);
    DayMarks schoolDays = marks(row, MARKS);
    boolean same = row[MARKS + DayMarks.WORDS] == null;
    return new SettledTerm(
        Pupil.half(pupil, 0),
        Pupil.half(pupil, 1),
        school,
        termNo,
        sums,
        schoolDays,
        same ? schoolDays : marks(row, MARKS + DayMarks.WORDS),
        delivered((String) row[row.length - 1], school, termNo));
  }

  private static DayMarks marks(Object[] row, int at) {
    long[] words = new long[DayMarks.WORDS];
    for (int word = 0; word < words.length; word++) {
      words[word] = (Long) row[at + word];
    }
    return DayMarks.of(words);
  }

  /** The term without the pupil's key, for a sort. */
  public byte[] bytes() {
    byte[] school = schoolUnitCode.getBytes(StandardCharsets.UTF_8);
    byte[] rows = text().getBytes(StandardCharsets.UTF_8);
    Minutes minutes = sums.minutes();
    ByteBuffer out =
        ByteBuffer.allocate(
            FIXED_BYTES + 2 * Long.BYTES * DayMarks.WORDS + school.length + rows.length);
    out.putLong(pupilTail).putInt(termNo);
    out.putLong(sums.rows()).putLong(sums.windows()).putLong(sums.events());
    out.putLong(minutes.scheduled()).putLong(minutes.reported());
    out.putLong(minutes.valid()).putLong(minutes.invalid()).putLong(minutes.other());
    out.put((byte) (sums.reportingDelivered() == null ? -1 : sums.reportingDelivered() ? 1 : 0));
    out.putInt(sums.lastDate() == null ? Integer.MIN_VALUE : sums.lastDate());
    for (DayMarks marks : List.of(schoolDays, pupilDays)) {
      for (long word : marks.words()) {
        out.putLong(word);
      }
    }
    return out.putInt(school.length).put(school).put(rows).array();
  }

  /** A term that was put into bytes. */
  public static SettledTerm of(long pupilKey, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long tail = in.getLong();
    int termNo = in.getInt();
    long rows = in.getLong();
    long windows = in.getLong();
    long events = in.getLong();
    Minutes minutes =
        new Minutes(in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getLong());
    byte told = in.get();
    int last = in.getInt();
    Sums sums =
        new Sums(
            rows,
            windows,
            events,
            minutes,
            told < 0 ? null : (Boolean) (told > 0),
            last == Integer.MIN_VALUE ? null : (Integer) last);
    DayMarks schoolDays = marks(in);
    DayMarks pupilDays = marks(in);
    String school = text(in, in.getInt());
    String delivered = text(in, in.remaining());
    return new SettledTerm(
        pupilKey,
        tail,
        school,
        termNo,
        sums,
        schoolDays,
        pupilDays,
        delivered(delivered, school, termNo));
  }

  private static DayMarks marks(ByteBuffer in) {
    long[] words = new long[DayMarks.WORDS];
    for (int word = 0; word < words.length; word++) {
      words[word] = in.getLong();
    }
    return DayMarks.of(words);
  }

  private static String text(ByteBuffer in, int length) {
    byte[] text = new byte[length];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private String text() {
    return delivered.stream()
        .map(rows -> rows.deliveryNo() + ":" + rows.rows())
        .collect(Collectors.joining(" "));
  }

  private static List<Delivered> delivered(String text, String school, int termNo) {
    List<Delivered> delivered = new ArrayList<>();
    if (text != null && !text.isEmpty()) {
      for (String rows : text.split(" ")) {
        int colon = rows.indexOf(':');
        delivered.add(
            Delivered.settled(
                Integer.parseInt(rows.substring(0, colon)),
                school,
                termNo,
                Long.parseLong(rows.substring(colon + 1))));
      }
    }
    return delivered;
  }
}
