package ai.getnen.sdk.screen;

import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.Region;

/**
 * Where a model's points are on the screen. The corners of both are the same, 0 is 0, and what is
 * between is the nearest pixel.
 *
 * @param screen the screen
 * @param image the picture that the model sees
 * @param grid how many values the model's x and y can have; the picture's size for models that
 *     speak in its pixels
 */
public record ModelSpace(DisplaySize screen, DisplaySize image, DisplaySize grid) {
  /** Returns the space of a model that sees the screen as it is. */
  public static ModelSpace same(DisplaySize screen) {
    return new ModelSpace(screen, screen, screen);
  }

  /**
   * Returns the pixel nearest to what the model means.
   *
   * @throws IllegalArgumentException if the point is off the screen or no number
   */
  public Point toScreen(ModelPoint point) {
    return new Point(
        nearest("x", point.x(), grid.width(), screen.width()),
        nearest("y", point.y(), grid.height(), screen.height()));
  }

  /**
   * Returns the part of the screen from one corner to the one opposite.
   *
   * @throws IllegalArgumentException if a corner is off the screen, or the second is not below and
   *     to the right of the first
   */
  public Region toScreen(ModelPoint upperLeft, ModelPoint lowerRight) {
    Point from = toScreen(upperLeft);
    Point to = toScreen(lowerRight);
    return new Region(from.x(), from.y(), to.x() - from.x(), to.y() - from.y());
  }

  /**
   * Returns where the model sees a pixel.
   *
   * @throws IllegalArgumentException if the pixel is off the screen
   */
  public ModelPoint toModel(Point point) {
    if (!screen.contains(point)) {
      throw new IllegalArgumentException(point + " is not on a screen of " + screen);
    }
    return new ModelPoint(
        stretched(point.x(), screen.width(), grid.width()),
        stretched(point.y(), screen.height(), grid.height()));
  }

  private static int nearest(String axis, double value, int from, int to) {
    if (!(value >= 0 && value <= from - 1)) {
      throw new IllegalArgumentException(
          "%s must be from 0 to %d, is %s".formatted(axis, from - 1, value));
    }
    return (int) Math.round(stretched(value, from, to));
  }

  /** The last value of the one is the last of the other. */
  private static double stretched(double value, int from, int to) {
    return from == 1 ? 0 : value * (to - 1) / (from - 1);
  }
}
