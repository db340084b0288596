package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.WidgetState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of the screen that draws itself and answers the mouse and the keyboard.
 *
 * <p>Bounds are those within the parent; everything that a widget draws or is told has its own top
 * left corner as origin.
 */
abstract class Widget {
  private final List<Widget> children = new ArrayList<>();
  private @Nullable Widget parent;
  private Rect bounds = Rect.EMPTY;
  private boolean hovered;

  final Rect bounds() {
    return bounds;
  }

  final int width() {
    return bounds.width();
  }

  final int height() {
    return bounds.height();
  }

  /** Returns the whole of this widget in its own coordinates. */
  final Rect area() {
    return new Rect(0, 0, width(), height());
  }

  final @Nullable Widget parent() {
    return parent;
  }

  /** Returns the children, the one on top last. */
  final List<Widget> children() {
    return Collections.unmodifiableList(children);
  }

  /** Adds {@code child} on top of the others, or brings it there. */
  final void add(Widget child) {
    children.remove(child);
    children.add(child);
    child.parent = this;
  }

  final void remove(Widget child) {
    children.remove(child);
    child.parent = null;
  }

  final void place(Rect newBounds) {
    bounds = newBounds;
    layout();
  }

  /** Returns this widget's bounds in pixels of the screen. */
  final Rect onScreen() {
    return parent == null ? bounds : bounds.movedBy(parent.onScreen().x(), parent.onScreen().y());
  }

  /** Returns the innermost widget at a point of the parent's, or null if it is outside. */
  @Nullable Widget at(int x, int y) {
    if (!bounds.contains(x, y)) {
      return null;
    }
    for (int i = children.size() - 1; i >= 0; i--) {
      Widget found = children.get(i).at(x - bounds.x(), y - bounds.y());
      if (found != null) {
        return found;
      }
    }
    return this;
  }

  /** Returns the window that this widget is in, or null if it is in none. */
  @Nullable WindowFrame window() {
    return parent == null ? null : parent.window();
  }

  /** Returns whether keys come to this widget. */
  final boolean focused() {
    WindowFrame window = window();
    return window != null && window.active() && window.focus() == this;
  }

  final boolean hovered() {
    return hovered;
  }

  /** The pointer came or went. */
  void hover(boolean over) {
    hovered = over;
  }

  final void render(Canvas canvas) {
    paintAround(canvas);
    canvas.within(
        bounds,
        () -> {
          paint(canvas);
          children.forEach(child -> child.render(canvas));
        });
  }

  /** Draws what lies outside of this widget, in the parent's coordinates. */
  void paintAround(Canvas canvas) {}

  /** Draws this widget without its children. */
  void paint(Canvas canvas) {}

  /** Places the children, after this widget got new bounds. */
  void layout() {}

  /** Returns those in this for whom time goes by, whether they can be seen or not. */
  List<? extends Widget> alive() {
    return List.copyOf(children);
  }

  /** Time went by; returns whether this widget now looks different. */
  boolean tick(Instant now) {
    boolean changed = false;
    for (Widget child : alive()) {
      changed |= child.tick(now);
    }
    return changed;
  }

  /** Returns when this looks different by itself, null while it stays. */
  @Nullable Instant due() {
    return alive().stream()
        .map(Widget::due)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Returns what kind of part this is for a program; empty if only its children matter. */
  String role() {
    return "";
  }

  /** Returns what a person would call this. */
  String name() {
    return "";
  }

  /** Returns what this holds now, or null if it holds nothing. */
  @Nullable String value() {
    return null;
  }

  /** Returns what a program sees here that is no widget. */
  List<WidgetState> parts() {
    return List.of();
  }

  /** Returns whether this can be used now. */
  boolean enabled() {
    return true;
  }

  /** Returns what is said about this when the pointer rests on it; empty for nothing. */
  String tip() {
    return "";
  }

  /** The keyboard came to this widget of its window. */
  void focusGained() {}

  /** Returns whether a click or Tab brings the keyboard here. */
  boolean focusable() {
    return false;
  }

  /** A button went down here. */
  void press(Press press) {}

  /** The pointer moved over this widget, no button pressed here. */
  void point(int x, int y) {}

  /** The pointer moved while the left button, pressed here, is down. */
  void drag(int x, int y) {}

  /** The left button, pressed here, went up at a point that may be outside. */
  void release(int x, int y) {}

  /** Turns the wheel; returns false to leave it to the parent. */
  boolean wheel(int right, int down) {
    return false;
  }

  /** Presses a key; returns false to leave it to the parent. */
  boolean key(KeyStroke stroke) {
    return false;
  }

  /** Takes a whole text at once; returns false to get it key by key. */
  boolean type(String text) {
    return false;
  }

  /** Returns what the right button offers here; if nothing, the parent's menu is shown. */
  List<MenuItem> contextMenu() {
    return List.of();
  }
}
