package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.WidgetState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The paper on which drags leave strokes. */
final class Sheet extends Widget {
  private final List<Stroke> strokes = new ArrayList<>();
  private final Supplier<Stroke> brush;
  private @Nullable Stroke drawn;

  /** Makes an empty sheet; each stroke is begun as {@code brush} says. */
  Sheet(Supplier<Stroke> brush) {
    this.brush = brush;
  }

  int count() {
    return strokes.size();
  }

  void clear() {
    strokes.clear();
  }

  /** Takes the last stroke away. */
  void undo() {
    if (!strokes.isEmpty()) {
      strokes.remove(strokes.size() - 1);
    }
  }

  @Override
  String role() {
    return "canvas";
  }

  @Override
  String name() {
    return "Drawing";
  }

  @Override
  String value() {
    return Integer.toString(strokes.size());
  }

  @Override
  List<WidgetState> parts() {
    return strokes.stream()
        .map(stroke -> part(stroke.color().label(), stroke.bounds(), stroke.path()))
        .toList();
  }

  private WidgetState part(String color, Rect area, String path) {
    return Description.part(this, "stroke", color, area, path, List.of());
  }

  @Override
  boolean focusable() {
    return true;
  }

  @Override
  void press(Press press) {
    drawn = null;
    if (press.left()) {
      Stroke begun = brush.get();
      begun.to(press.x(), press.y());
      strokes.add(begun);
      drawn = begun;
    }
  }

  @Override
  void drag(int x, int y) {
    if (drawn != null) {
      drawn.to(x, y);
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (stroke.chord("z")) {
      undo();
      return true;
    }
    return false;
  }

  @Override
  List<MenuItem> contextMenu() {
    boolean any = !strokes.isEmpty();
    return List.of(new MenuItem("Undo", any, this::undo), new MenuItem("Clear", any, this::clear));
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.PAPER);
    strokes.forEach(stroke -> stroke.paint(canvas));
  }
}
