package rollcall.ingest;

/**
 * The shape of a value that may not be shown: 9 for a digit, A for a letter, other characters as
 * they are.
 */
final class ValueShape {
  private static final int LONGEST = 40;

  private ValueShape() {}

  static String of(char[] buffer, int offset, int length) {
    int end = offset + Math.min(length, LONGEST);
    StringBuilder shape = new StringBuilder(LONGEST);
    for (int i = offset; i < end; i++) {
      shape.append(shapeOf(buffer[i]));
    }
    return shape.toString();
  }

  private static char shapeOf(char c) {
    if (Character.isDigit(c)) {
      return '9';
    }
    // Half of a surrogate pair or a control character would spoil the table that shows the shape.
    boolean unprintable = Character.isSurrogate(c) || Characters.isControl(c);
    return Character.isLetter(c) ? 'A' : unprintable ? '?' : c;
  }
}
