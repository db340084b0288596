package ai.getnen.sdk.driver;

import java.util.Locale;

/** Where the content of the screen is scrolled to. */
public enum ScrollDirection {
  /** Towards the start. */
  UP,
  /** Towards the end. */
  DOWN,
  /** Towards the left edge; the Nen cloud may refuse it with 400 ({@code wire.md} C6). */
  LEFT,
  /** Towards the right edge; the Nen cloud may refuse it with 400 ({@code wire.md} C6). */
  RIGHT;

  /** Returns the word for the wire, such as {@code down}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
