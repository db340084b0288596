package ai.getnen.sdk.local.virtual;

/** A window held by its title or an edge, and where the hand takes it. */
final class WindowGrip {
  /** How far from an edge it can be taken hold of, pixels. */
  static final int REACH = 5;

  private static final int CORNER = 16;
  private static final int NARROWEST = 200;
  private static final int LOWEST = 120;

  private final Rect start;
  private final int fromX;
  private final int fromY;
  private final boolean left;
  private final boolean right;
  private final boolean top;
  private final boolean bottom;

  /** Takes hold of a window with bounds {@code start} at a point of the screen. */
  WindowGrip(Rect start, int x, int y, boolean resizable) {
    this.start = start;
    fromX = x;
    fromY = y;
    boolean edge = resizable && onEdge(start, x, y);
    left = edge && x < start.x() + (besides(x, start.x(), start.right()) ? 1 : CORNER);
    right = edge && x >= start.right() - (besides(x, start.x(), start.right()) ? 1 : CORNER);
    top = edge && y < start.y() + (besides(y, start.y(), start.bottom()) ? 1 : CORNER);
    bottom = edge && y >= start.bottom() - (besides(y, start.y(), start.bottom()) ? 1 : CORNER);
  }

  /** Returns whether the point is on or just outside the border of {@code bounds}. */
  static boolean onEdge(Rect bounds, int x, int y) {
    return bounds.grownBy(REACH).contains(x, y) && !bounds.grownBy(-1).contains(x, y);
  }

  private static boolean besides(int at, int from, int to) {
    return at <= from || at >= to - 1;
  }

  boolean resizes() {
    return left || right || top || bottom;
  }

  /** Returns the bounds with the hand at a point of the screen. */
  Rect at(int x, int y) {
    int dx = x - fromX;
    int dy = y - fromY;
    if (!resizes()) {
      return start.movedBy(dx, dy);
    }
    int newLeft = left ? Math.min(start.x() + dx, start.right() - NARROWEST) : start.x();
    int newRight = right ? Math.max(start.right() + dx, start.x() + NARROWEST) : start.right();
    int newTop = top ? Math.min(start.y() + dy, start.bottom() - LOWEST) : start.y();
    int newBottom = bottom ? Math.max(start.bottom() + dy, start.y() + LOWEST) : start.bottom();
    newTop = Math.max(0, newTop);
    return new Rect(newLeft, newTop, newRight - newLeft, newBottom - newTop);
  }
}
