package ai.getnen.sdk.local.backend;

/** A button of the mouse. */
public enum MouseButton {
  /** The first button. */
  LEFT,
  /** The wheel, pressed. */
  MIDDLE,
  /** The button of context menus. */
  RIGHT
}
