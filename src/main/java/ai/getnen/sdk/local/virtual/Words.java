package ai.getnen.sdk.local.virtual;

/** Where words, lines and characters of a text begin and end; never inside a surrogate pair. */
final class Words {
  /** What a character is to the finding of words: neighbours of one kind belong together. */
  private enum Kind {
    WORD,
    SPACE,
    LINE_BREAK,
    OTHER
  }

  private Words() {}

  /** Returns the end of the character that begins at {@code at}. */
  static int after(String text, int at) {
    return at >= text.length() ? text.length() : text.offsetByCodePoints(at, 1);
  }

  /** Returns the start of the character that ends at {@code at}. */
  static int before(String text, int at) {
    return at <= 0 ? 0 : text.offsetByCodePoints(at, -1);
  }

  /** Returns the start of the word, gap or sign that the character at {@code at} belongs to. */
  static int start(String text, int at) {
    int start = at;
    while (start > 0 && kindBefore(text, start) == kindAt(text, at)) {
      start = before(text, start);
    }
    return start;
  }

  /** Returns the end of the word, gap or sign that the character at {@code at} belongs to. */
  static int end(String text, int at) {
    int end = at;
    while (end < text.length() && kindAt(text, end) == kindAt(text, at)) {
      end = after(text, end);
    }
    return end;
  }

  /** Returns where the next word begins. */
  static int next(String text, int at) {
    int next = end(text, at);
    return next < text.length() && kindAt(text, next) == Kind.SPACE ? end(text, next) : next;
  }

  /** Returns where the word before {@code at} begins. */
  static int previous(String text, int at) {
    int previous = before(text, at);
    if (previous > 0 && kindAt(text, previous) == Kind.SPACE) {
      previous = before(text, start(text, previous));
    }
    return start(text, previous);
  }

  static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static Kind kindBefore(String text, int at) {
    return kindAt(text, before(text, at));
  }

  private static Kind kindAt(String text, int at) {
    if (at >= text.length()) {
      return Kind.LINE_BREAK;
    }
    int codePoint = text.codePointAt(at);
    if (codePoint == '\n') {
      return Kind.LINE_BREAK;
    }
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return Kind.SPACE;
    }
    return partOfWord(codePoint) ? Kind.WORD : Kind.OTHER;
  }

  private static boolean partOfWord(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || codePoint == '_'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
