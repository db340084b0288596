package ai.getnen.sdk.demo;

import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.Screenshot;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/**
 * How a part of a screen looks, and which of its pixels to click.
 *
 * @param name what a person calls it
 * @param pixels what is to be seen
 * @param x the pixel to click, from the left edge of what is to be seen
 * @param y the same, from its upper edge
 */
record Look(String name, Pixels pixels, int x, int y) {
  private static final int STEP = 8;

  /**
   * Remembers the part in {@code bounds}, with as much around it as it takes to tell it from what
   * looks alike, but nothing beyond {@code limit}.
   */
  static Look of(String name, Screenshot shot, Rectangle bounds, Rectangle limit) {
    Pixels screen = Pixels.of(shot);
    Rectangle area = bounds.intersection(limit);
    while (screen.find(screen.cut(area)).size() > 1 && !area.equals(limit)) {
      // To both sides first: there stand the label of a field and the title of a window.
      boolean asWide = area.width == limit.width;
      area.grow(asWide ? 0 : STEP, asWide ? STEP : 0);
      area = area.intersection(limit);
    }
    int x = (int) bounds.getCenterX() - area.x;
    int y = (int) bounds.getCenterY() - area.y;
    return new Look(name, screen.cut(area), x, y);
  }

  /** Returns where to click, if it is to be seen once and only once. */
  Optional<Point> on(Screenshot shot) {
    List<Rectangle> places = Pixels.of(shot).find(pixels);
    return places.size() == 1
        ? Optional.of(new Point(places.get(0).x + x, places.get(0).y + y))
        : Optional.empty();
  }
}
