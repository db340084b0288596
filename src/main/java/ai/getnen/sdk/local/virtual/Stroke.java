package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.Position;
import java.util.ArrayList;
import java.util.List;

/** A line that a brush left, from where the button went down to where it went up. */
final class Stroke {
  private final PaintColor color;
  private final int thickness;
  private final List<Position> points = new ArrayList<>();

  Stroke(PaintColor color, int thickness) {
    this.color = color;
    this.thickness = thickness;
  }

  PaintColor color() {
    return color;
  }

  void to(int x, int y) {
    Position point = new Position(x, y);
    if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
      points.add(point);
    }
  }

  /** Returns the points as {@code x,y} with spaces between. */
  String path() {
    StringBuilder path = new StringBuilder();
    points.forEach(point -> path.append(' ').append(point.x()).append(',').append(point.y()));
    return path.substring(Math.min(1, path.length()));
  }

  /** Returns the smallest rectangle with the whole line in it. */
  Rect bounds() {
    int left = points.stream().mapToInt(Position::x).min().orElse(0);
    int right = points.stream().mapToInt(Position::x).max().orElse(0);
    int top = points.stream().mapToInt(Position::y).min().orElse(0);
    int bottom = points.stream().mapToInt(Position::y).max().orElse(0);
    return new Rect(left, top, right - left + 1, bottom - top + 1).grownBy(thickness / 2);
  }

  void paint(Canvas canvas) {
    Position from = points.get(0);
    dab(canvas, from.x(), from.y());
    for (Position to : points) {
      line(canvas, from, to);
      from = to;
    }
  }

  private void line(Canvas canvas, Position from, Position to) {
    int dx = to.x() - from.x();
    int dy = to.y() - from.y();
    int steps = Math.max(Math.abs(dx), Math.abs(dy));
    for (int i = 1; i <= steps; i++) {
      dab(canvas, from.x() + rounded(dx, i, steps), from.y() + rounded(dy, i, steps));
    }
  }

  private static int rounded(int length, int part, int whole) {
    return Math.floorDiv(2 * length * part + whole, 2 * whole);
  }

  private void dab(Canvas canvas, int x, int y) {
    int radius = thickness / 2;
    Rect square = new Rect(x - radius, y - radius, thickness, thickness);
    canvas.fill(new Rect(square.x() + 1, square.y(), thickness - 2, thickness), color.rgb());
    canvas.fill(new Rect(square.x(), square.y() + 1, thickness, thickness - 2), color.rgb());
  }
}
