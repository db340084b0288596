package ai.getnen.sdk.cli;

import java.util.Set;

/** Text of a server on its way to a terminal, which must not be told what to do by it. */
final class Printable {
  private static final Set<Character.UnicodeScript> WIDE =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA);

  private Printable() {}

  /** Returns {@code text} with a question mark for each control character but line feeds. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isISOControl(point) && point != '\n' ? '?' : point)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Returns {@code text} as {@link #of} does, on one line. */
  static String line(String text) {
    return of(text).replace('\n', '?');
  }

  /**
   * Returns how many columns of a terminal {@code text} takes: two for a wide sign, none for a
   * mark.
   */
  static int width(String text) {
    return text.codePoints().map(Printable::width).sum();
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return WIDE.contains(Character.UnicodeScript.of(point)) || isWideSymbol(point) ? 2 : 1;
  }

  private static boolean isWideSymbol(int point) {
    return (point >= 0x3000 && point <= 0x303F)
        || (point >= 0xFF01 && point <= 0xFF60)
        || (point >= 0x1F300 && point <= 0x1FAFF);
  }
}
