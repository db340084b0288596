package ai.getnen.sdk.leap0;

/** A button of the mouse. */
public enum MouseButton {
  /** The left one, 1 on the wire. */
  LEFT(1),
  /** The middle one, 2 on the wire. */
  MIDDLE(2),
  /** The right one, 3 on the wire. */
  RIGHT(3);

  private final int number;

  MouseButton(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
