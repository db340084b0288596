package ai.getnen.sdk.leap0;

/** What arguments have to keep to before anything is sent ({@code wire.md} 5.2). */
final class Rules {
  private Rules() {}

  static int within(String argument, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          argument + " must be from " + least + " to " + most + ", is " + value);
    }
    return value;
  }

  static int notNegative(String argument, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(argument + " must not be negative, is " + value);
    }
    return value;
  }

  static int positive(String argument, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(argument + " must be at least 1, is " + value);
    }
    return value;
  }

  static String text(String argument, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(argument + " must not be empty");
    }
    return value;
  }

  /** Counts as the server does: each character of Unicode is one. */
  static String atMost(String argument, String value, int most) {
    if (value.codePointCount(0, value.length()) > most) {
      throw new IllegalArgumentException(argument + " must be at most " + most + " characters");
    }
    return value;
  }
}
