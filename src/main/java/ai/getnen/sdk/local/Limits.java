package ai.getnen.sdk.local;

/**
 * What one server takes on.
 *
 * @param desktops at the same time
 * @param bodyBytes of a JSON body
 * @param textLength of each text in a JSON body, in characters as {@link String#length} counts
 */
record Limits(int desktops, int bodyBytes, int textLength) {
  static final Limits DEFAULT = new Limits(256, 1 << 20, 100_000);

  Limits {
    if (desktops < 1 || bodyBytes < 1 || textLength < 1) {
      throw new IllegalArgumentException("A limit is at least 1");
    }
  }

  Limits withDesktops(int most) {
    return new Limits(most, bodyBytes, textLength);
  }

  Limits withBodyBytes(int most) {
    return new Limits(desktops, most, textLength);
  }

  Limits withTextLength(int most) {
    return new Limits(desktops, bodyBytes, most);
  }
}
