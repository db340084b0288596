package ai.getnen.sdk.internal.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts the key and the texts of a call out of a server's words.
 *
 * <p>A long text is known by its first characters, so that an echo which the server cut short is
 * found too; one of one or two characters is cut only where it stands alone, or no word would stay
 * readable.
 */
final class Redaction {
  private static final String MARK = "***";
  private static final int NEEDLE = 12;
  private static final int SHORT = 2;

  private final List<String> secrets = new ArrayList<>();

  Redaction(String key, List<String> sentTexts) {
    add(key);
    sentTexts.forEach(this::add);
    secrets.sort(Comparator.comparingInt(String::length).reversed());
  }

  String apply(String words) {
    String safe = words;
    for (String secret : secrets) {
      safe = cut(safe, secret);
    }
    return safe;
  }

  private void add(String text) {
    if (!text.isBlank()) {
      secrets.add(text);
      String escaped = escape(text);
      if (!escaped.equals(text)) {
        secrets.add(escaped);
      }
    }
  }

  private static String cut(String words, String secret) {
    String needle = secret.substring(0, Math.min(secret.length(), NEEDLE));
    int found = words.indexOf(needle);
    if (found < 0) {
      return words;
    }
    StringBuilder kept = new StringBuilder(words.length());
    int from = 0;
    while (found >= 0) {
      int end = found + matching(words, found, secret);
      boolean cut = secret.length() > SHORT || standsAlone(words, found, end);
      kept.append(words, from, found).append(cut ? MARK : words.substring(found, end));
      from = end;
      found = words.indexOf(needle, from);
    }
    return kept.append(words, from, words.length()).toString();
  }

  private static int matching(String words, int from, String secret) {
    int most = Math.min(secret.length(), words.length() - from);
    int length = 0;
    while (length < most && words.charAt(from + length) == secret.charAt(length)) {
      length++;
    }
    return length;
  }

  private static boolean standsAlone(String words, int from, int end) {
    return (from == 0 || !Character.isLetterOrDigit(words.charAt(from - 1)))
        && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
  }

  /**
   * Returns the text as JSON writes it between quotes, since a server may echo the request itself.
   */
  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}
