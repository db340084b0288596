package ai.getnen.sdk.driver;

/**
 * A part of the screen.
 *
 * @param x its left edge, 0 and more
 * @param y its upper edge, 0 and more
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 */
public record Region(int x, int y, int width, int height) {
  /**
   * Makes the region.
   *
   * @throws IllegalArgumentException if an edge is negative or a side is less than 1
   */
  public Region {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a region needs edges of 0 and more and sides of 1 and more, is %d,%d %dx%d"
              .formatted(x, y, width, height));
    }
  }

  /** Returns whether all of this region is on a screen of {@code size}. */
  public boolean within(DisplaySize size) {
    return x <= size.width() - width && y <= size.height() - height;
  }
}
