package rollcall.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import rollcall.fault.IssueCode;

/**
 * The id of a pupil: read, checked, hashed with the key and forgotten. Each distinct text is hashed
 * once.
 */
final class PupilSlot extends Slot {
  static final byte[] PURPOSE = "pupil|v1|".getBytes(StandardCharsets.UTF_8);

  private static final String MARKS = "\",;";

  private final boolean personalNumbers;
  private final ErasedPupils erased;
  private final Mac mac;
  private final SliceIndex known = new SliceIndex();
  private final List<Pupil> pupils = new ArrayList<>();
  private char[] lastText = {};
  private Pupil current;

  /** Pseudonym of an id; the id itself is kept only where its century may have to be corrected. */
  private static final class Pupil {
    private final PupilId id;
    private final long birth;
    private final long key;
    private final long tail;
    private final boolean erased;
    private Pupil earlier;

    Pupil(PupilId id, byte[] hash, ErasedPupils left) {
      ByteBuffer words = ByteBuffer.wrap(hash);
      this.id = id.centuryGuessed() ? id : null;
      this.birth = id.birth() == null ? Long.MIN_VALUE : id.birth().toEpochDay();
      this.key = words.getLong();
      this.tail = words.getLong();
      this.erased =
          !left.isEmpty() && left.hold(rollcall.table.Pupil.pseudonym(key, tail), id.text());
    }
  }

  PupilSlot(Profile profile, PupilKey key, String column, boolean optional) {
    super(column, optional);
    this.personalNumbers = profile.pupilIds() == Profile.PupilIds.PERSONAL_NUMBERS;
    this.erased = key.erased();
    this.mac = key.mac();
  }

  @Override
  IssueCode parse(ParsedRow row, char[] buffer, int offset, int length) {
    // Most exports list a pupil's rows one after the other.
    if (!Arrays.equals(lastText, 0, lastText.length, buffer, offset, offset + length)) {
      int number = known.find(buffer, offset, length);
      current = pupils.get(number < 0 ? learn(buffer, offset, length) : number);
      lastText = Arrays.copyOfRange(buffer, offset, offset + length);
    }
    if (current == null) {
      return unreadable(problem(row, buffer, offset, length), buffer, offset, length);
    }
    put(row, current);
    return null;
  }

  private int learn(char[] buffer, int offset, int length) {
    if (known.isFull()) {
      known.clear();
      pupils.clear();
    }
    PupilId id = isSpoilt(buffer, offset, length) ? null : id(new String(buffer, offset, length));
    pupils.add(id == null ? null : pupil(id));
    return known.add(buffer, offset, length);
  }

  private static boolean isSpoilt(char[] buffer, int offset, int length) {
    return codeIssue(buffer, offset, length) != null || holdMark(buffer, offset, length);
  }

  /** No id of a pupil has a mark of CSV in it; where one has, columns ran into each other. */
  private static boolean holdMark(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (MARKS.indexOf(buffer[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private PupilId id(String text) {
    return personalNumbers && Damage.hasLostZeros(text) ? null : PupilId.of(text, personalNumbers);
  }

  private IssueCode problem(ParsedRow row, char[] buffer, int offset, int length) {
    if (isQuoteAstray(row, buffer, offset, length)) {
      return IssueCode.STRAY_QUOTE;
    }
    return personalNumbers && Damage.hasLostZeros(new String(buffer, offset, length))
        ? IssueCode.SPREADSHEET_DAMAGE
        : IssueCode.BAD_PUPIL_ID;
  }

  private Pupil pupil(PupilId id) {
    mac.update(PURPOSE);
    return new Pupil(id, mac.doFinal(id.text().getBytes(StandardCharsets.UTF_8)), erased);
  }

  private void put(ParsedRow row, Pupil pupil) {
    row.erasedId = pupil.erased ? new String(lastText) : null;
    row.hasPupil = true;
    row.pupilKey = pupil.key;
    row.pupilTail = pupil.tail;
  }

  /** A pupil is at school after being born: corrects a guessed century, or refuses the id. */
  void settle(ParsedRow row) {
    if (row.hasPupil && current.birth > row.number(Field.START_DATE) && row.has(Field.START_DATE)) {
      Pupil earlier = earlier(current);
      if (earlier == null || earlier.birth > row.number(Field.START_DATE)) {
        row.hasPupil = false;
        row.problem(IssueCode.BAD_PUPIL_ID, column());
      } else {
        put(row, earlier);
      }
    }
  }

  private Pupil earlier(Pupil pupil) {
    if (pupil.earlier == null && pupil.id != null) {
      PupilId id = pupil.id.aCenturyEarlier();
      pupil.earlier = id == null ? null : pupil(id);
    }
    return pupil.earlier;
  }
}
