package rollcall.ingest;

import java.util.ArrayList;
import java.util.List;
import rollcall.fault.IssueCode;

/** A value of a closed list: whatever is not in it is an issue, never a silent zero. */
abstract class ListSlot<T> extends Slot {
  private final SliceIndex known = new SliceIndex();
  private final List<T> meanings = new ArrayList<>();

  ListSlot(String column, boolean optional) {
    super(column, optional);
  }

  @Override
  final IssueCode parse(ParsedRow row, char[] buffer, int offset, int length) {
    int number = known.find(buffer, offset, length);
    if (number < 0) {
      number = learn(buffer, offset, length);
    }
    T meaning = meanings.get(number);
    if (meaning == null) {
      boolean damaged = Damage.isDate(new String(buffer, offset, length));
      IssueCode code = damaged ? IssueCode.SPREADSHEET_DAMAGE : IssueCode.UNKNOWN_CODE;
      return unreadable(code, buffer, offset, length);
    }
    return put(row, meaning);
  }

  private int learn(char[] buffer, int offset, int length) {
    if (known.isFull()) {
      known.clear();
      meanings.clear();
    }
    meanings.add(lookUp(Characters.composed(new String(buffer, offset, length))));
    return known.add(buffer, offset, length);
  }

  /** What the text means; null when it is not in the list. Asked once for each distinct text. */
  abstract T lookUp(String text);

  /** Puts the value into the row; gives what is wrong with it, else null. */
  abstract IssueCode put(ParsedRow row, T meaning);
}
