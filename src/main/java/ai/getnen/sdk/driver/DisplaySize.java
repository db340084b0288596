package ai.getnen.sdk.driver;

/**
 * The size of a screen or picture.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 */
public record DisplaySize(int width, int height) {
  /**
   * Makes the size.
   *
   * @throws IllegalArgumentException if a side is less than 1
   */
  public DisplaySize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a side must be at least 1, is " + width + "x" + height);
    }
  }

  /** Returns whether {@code point} is on a screen of this size. */
  public boolean contains(Point point) {
    return point.x() < width && point.y() < height;
  }
}
