package ai.getnen.sdk.error;

/** As much of a server's words as a message holds. */
final class Excerpt {
  private static final int CHARACTERS = 200;

  private Excerpt() {}

  /** Returns {@code words}, cut after 200 characters. */
  static String of(String words) {
    int end = Math.min(words.length(), CHARACTERS);
    if (end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end) + (end < words.length() ? "…" : "");
  }
}
