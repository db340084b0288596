package ai.getnen.sdk.driver;

/** A button of the mouse. */
public enum MouseButton {
  /** The one under the index finger. */
  LEFT,
  /** The wheel. */
  MIDDLE,
  /** The one that opens menus. */
  RIGHT
}
