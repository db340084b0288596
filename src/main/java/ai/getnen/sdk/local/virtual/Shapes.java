package ai.getnen.sdk.local.virtual;

/** Figures that are more than a rectangle, drawn with whole numbers so that they never differ. */
final class Shapes {
  private static final int GRAIN = 4;

  private Shapes() {}

  /** Fills {@code area} with all four corners rounded. */
  static void round(Canvas canvas, Rect area, int radius, int color) {
    roundTop(
        canvas, new Rect(area.x(), area.y(), area.width(), area.height() - radius), radius, color);
    canvas.fill(
        new Rect(area.x() + radius, area.bottom() - radius, area.width() - 2 * radius, radius),
        color);
    for (int y = 0; y < radius; y++) {
      cornerRow(canvas, area, radius, y, area.bottom() - 1 - y, color);
    }
  }

  /** Fills {@code area} with the upper two corners rounded. */
  static void roundTop(Canvas canvas, Rect area, int radius, int color) {
    canvas.fill(new Rect(area.x(), area.y() + radius, area.width(), area.height() - radius), color);
    canvas.fill(new Rect(area.x() + radius, area.y(), area.width() - 2 * radius, radius), color);
    for (int y = 0; y < radius; y++) {
      cornerRow(canvas, area, radius, y, area.y() + y, color);
    }
  }

  /** Darkens the surroundings of {@code area}, softer with the distance. */
  static void shadow(Canvas canvas, Rect area, int depth, int strength) {
    for (int i = 1; i <= depth; i++) {
      Rect ring = area.grownBy(i);
      int alpha = strength * (depth - i + 1) * (depth - i + 1) / (depth * depth);
      canvas.tint(new Rect(ring.x(), ring.y(), ring.width(), 1), 0, alpha);
      canvas.tint(new Rect(ring.x(), ring.bottom() - 1, ring.width(), 1), 0, alpha);
      canvas.tint(new Rect(ring.x(), ring.y() + 1, 1, ring.height() - 2), 0, alpha);
      canvas.tint(new Rect(ring.right() - 1, ring.y() + 1, 1, ring.height() - 2), 0, alpha);
    }
  }

  private static void cornerRow(Canvas canvas, Rect area, int radius, int y, int at, int color) {
    for (int x = 0; x < radius; x++) {
      int alpha = coverage(radius, x, y);
      canvas.blend(area.x() + x, at, color, alpha);
      canvas.blend(area.right() - 1 - x, at, color, alpha);
    }
  }

  /** Returns how much of a pixel, counted from the corner, lies in the quarter circle. */
  private static int coverage(int radius, int x, int y) {
    int inside = 0;
    int limit = 2 * GRAIN * radius;
    for (int i = 0; i < GRAIN * GRAIN; i++) {
      int dx = limit - (2 * (x * GRAIN + i % GRAIN) + 1);
      int dy = limit - (2 * (y * GRAIN + i / GRAIN) + 1);
      if (dx * dx + dy * dy <= limit * limit) {
        inside++;
      }
    }
    return inside * Canvas.OPAQUE / (GRAIN * GRAIN);
  }
}
