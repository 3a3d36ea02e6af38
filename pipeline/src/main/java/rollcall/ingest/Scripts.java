package rollcall.ingest;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells codes whose letters only look the same: the school "skola-1" with a Cyrillic a. */
final class Scripts {
  /** Cyrillic and Greek letters that are drawn as Latin ones. */
  private static final String LOOK_LATIN =
      "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0405\u0406\u0408"
          + "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b\u051d"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd";

  /** Scripts with letters that are drawn alike. */
  private static final Set<UnicodeScript> ALIKE =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Scripts() {}

  /**
   * Whether a word of the slice mixes Latin, Cyrillic and Greek letters, or consists of Cyrillic or
   * Greek ones that all look Latin. Words of different scripts side by side are right: a group may
   * be named in two languages.
   */
  static boolean areMixed(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] > '~') {
        return areMixed(new String(buffer, offset, length));
      }
    }
    return false;
  }

  private static boolean areMixed(String text) {
    return WORDS.splitAsStream(text).anyMatch(Scripts::isMixed);
  }

  private static boolean isMixed(String word) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(ALIKE::contains)
        .forEach(scripts::add);
    boolean looksLatin =
        !scripts.contains(UnicodeScript.LATIN)
            && word.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> LOOK_LATIN.indexOf(letter) >= 0);
    return scripts.size() > 1 || !scripts.isEmpty() && looksLatin;
  }
}
