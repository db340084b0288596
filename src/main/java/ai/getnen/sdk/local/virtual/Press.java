package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;

/**
 * A button of the mouse going down.
 *
 * @param button which
 * @param x pixels from the widget's left edge
 * @param y pixels from the widget's top edge
 * @param count 1, or 2 and 3 for the second and third press of a quick series
 * @param extend whether Shift is held
 */
record Press(MouseButton button, int x, int y, int count, boolean extend) {
  boolean left() {
    return button == MouseButton.LEFT;
  }
}
