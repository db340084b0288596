package ai.getnen.sdk.internal.http;

import java.util.regex.Pattern;

/** One label of a host name: what is more would lead the key to another host. */
final class HostLabel {
  private static final Pattern RULE =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  private HostLabel() {}

  /** Returns whether {@code text} is a label. */
  static boolean holds(String text) {
    return RULE.matcher(text).matches();
  }

  /**
   * Returns {@code text}.
   *
   * @throws IllegalArgumentException naming {@code argument} unless it is a label
   */
  static String check(String argument, String text) {
    if (!holds(text)) {
      throw new IllegalArgumentException(
          argument
              + " must be one label of a host name: 1 to 63 ASCII letters, digits and hyphens,"
              + " no hyphen at either end");
    }
    return text;
  }
}
