package ai.getnen.sdk.local.backend;

/**
 * A rectangle of a screen.
 *
 * @param x pixels from the left edge
 * @param y pixels from the top edge
 * @param width pixels, 0 if nothing of it can be seen
 * @param height pixels, 0 if nothing of it can be seen
 */
public record Bounds(int x, int y, int width, int height) {
  /** Returns the point in the middle, the one to click. */
  public Position center() {
    return new Position(x + width / 2, y + height / 2);
  }
}
