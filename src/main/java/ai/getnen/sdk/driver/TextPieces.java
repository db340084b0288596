package ai.getnen.sdk.driver;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that can be typed one after another. */
public final class TextPieces {
  /** The most characters of Unicode in a piece. */
  public static final int LONGEST = 500;

  private TextPieces() {}

  /**
   * Returns the pieces in order; together they are {@code text}. No character is cut in two, nor a
   * carriage return from its line feed, nor a mark from the letter before it.
   *
   * @throws IllegalArgumentException if {@code text} is empty
   */
  public static List<String> of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text must not be empty");
    }
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private static int end(String text, int start) {
    if (text.codePointCount(start, text.length()) <= LONGEST) {
      return text.length();
    }
    int limit = text.offsetByCodePoints(start, LONGEST);
    int end = limit;
    while (end > start && joined(text, end)) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end > start ? end : limit; // a run of marks without an end is cut all the same
  }

  /** Returns whether what stands at {@code at} belongs to what stands before it. */
  private static boolean joined(String text, int at) {
    int type = Character.getType(text.codePointAt(at));
    return (text.charAt(at) == '\n' && text.charAt(at - 1) == '\r')
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || text.codePointAt(at) == 0x200D
        || text.codePointBefore(at) == 0x200D;
  }
}
