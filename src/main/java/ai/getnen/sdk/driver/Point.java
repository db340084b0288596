package ai.getnen.sdk.driver;

/**
 * A pixel of the screen.
 *
 * @param x from the left edge, 0 and more
 * @param y from the upper edge, 0 and more
 */
public record Point(int x, int y) {
  /**
   * Makes the point.
   *
   * @throws IllegalArgumentException if a coordinate is negative
   */
  public Point {
    if (x < 0 || y < 0) {
      throw new IllegalArgumentException("a point must not be negative, is " + x + "," + y);
    }
  }
}
