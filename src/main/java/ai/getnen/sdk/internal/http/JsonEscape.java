package ai.getnen.sdk.internal.http;

/** A character as it may stand in a text that quotes JSON: itself, or any escape of it. */
final class JsonEscape {
  private static final String SHORT_FORMS = "\"\\/bfnrt";
  private static final String THEIR_CHARACTERS = "\"\\/\b\f\n\r\t";
  private static final int UNICODE = 6;

  private JsonEscape() {}

  /** Returns how many characters at {@code at} stand for {@code wanted}, 0 if they do not. */
  static int length(String words, int at, char wanted) {
    char found = words.charAt(at);
    if (found == '\\' && at + 1 < words.length() && escaped(words, at) == wanted) {
      return words.charAt(at + 1) == 'u' ? UNICODE : 2;
    }
    return found == wanted ? 1 : 0;
  }

  /** Returns what the escape at {@code at} stands for, -1 if it is none. */
  private static int escaped(String words, int at) {
    char form = words.charAt(at + 1);
    if (form != 'u') {
      int index = SHORT_FORMS.indexOf(form);
      return index < 0 ? -1 : THEIR_CHARACTERS.charAt(index);
    }
    int value = 0;
    for (int i = at + 2; i < at + UNICODE; i++) {
      int digit = i < words.length() ? Character.digit(words.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
