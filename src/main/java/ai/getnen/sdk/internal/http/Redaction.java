package ai.getnen.sdk.internal.http;

import java.util.ArrayList;
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
  }

  String apply(String words) {
    StringBuilder safe = new StringBuilder(words.length());
    int at = 0;
    while (at < words.length()) {
      int cut = longestMatch(words, at);
      if (cut > 0) {
        safe.append(MARK);
        at += cut;
      } else {
        safe.append(words.charAt(at++));
      }
    }
    return safe.toString();
  }

  private void add(String text) {
    String stripped = text.strip();
    if (!stripped.isEmpty()) {
      secrets.add(stripped);
      secrets.add(text);
    }
  }

  /** Returns how many characters at {@code at} are the start of a secret, 0 if none are. */
  private int longestMatch(String words, int at) {
    int longest = 0;
    for (String secret : secrets) {
      longest = Math.max(longest, match(words, at, secret));
    }
    return longest;
  }

  private static int match(String words, int from, String secret) {
    int at = from;
    int known = 0;
    while (known < secret.length() && at < words.length()) {
      int length = JsonEscape.length(words, at, secret.charAt(known));
      if (length == 0) {
        break;
      }
      at += length;
      known++;
    }
    boolean whole = known >= Math.min(secret.length(), NEEDLE);
    return whole && (known > SHORT || standsAlone(words, from, at)) ? at - from : 0;
  }

  private static boolean standsAlone(String words, int from, int end) {
    return (from == 0 || !Character.isLetterOrDigit(words.charAt(from - 1)))
        && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
  }
}
