package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.Bounds;
import ai.getnen.sdk.local.backend.InputState;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.backend.WidgetState;
import ai.getnen.sdk.local.backend.WindowState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what is on a screen. */
final class Description {
  private Description() {}

  static ScreenState of(Screen screen, Position pointer, InputTrail trail) {
    WindowStack windows = screen.windows();
    List<WindowState> shown = new ArrayList<>();
    windows.opened().stream()
        .filter(WindowFrame::minimised)
        .forEach(window -> shown.add(window(window)));
    windows.stacked().forEach(window -> shown.add(window(window)));
    List<WidgetState> around = new ArrayList<>();
    screen.children().stream()
        .filter(child -> child != windows)
        .forEach(child -> around.addAll(of(child)));
    Clipboard clipboard = screen.clipboard();
    List<InputState> inputs = trail.inputs();
    return new ScreenState(
        shown, around, clipboard.copied(), clipboard.selected(), pointer, trail.received(), inputs);
  }

  private static WindowState window(WindowFrame window) {
    return new WindowState(
        window.id(),
        window.program(),
        window.title(),
        bounds(window.onScreen()),
        window.active(),
        window.minimised(),
        window.maximised(),
        window.blocked(),
        of(window).get(0));
  }

  /** Returns the state of {@code widget}; in place of one without a role, those of its children. */
  private static List<WidgetState> of(Widget widget) {
    List<WidgetState> inner = new ArrayList<>();
    widget.children().forEach(child -> inner.addAll(of(child)));
    inner.addAll(widget.parts());
    if (widget.role().isEmpty()) {
      return inner;
    }
    Bounds bounds = bounds(seen(widget, widget.area()));
    return List.of(
        new WidgetState(
            widget.role(),
            widget.name(),
            bounds,
            widget.value(),
            widget.focused(),
            widget.enabled(),
            inner));
  }

  /** Returns the state of something in {@code owner}, at {@code area} of it, that is no widget. */
  static WidgetState part(
      Widget owner,
      String role,
      String name,
      Rect area,
      @Nullable String value,
      List<WidgetState> children) {
    return new WidgetState(
        role, name, bounds(seen(owner, area)), value, false, owner.enabled(), children);
  }

  /** Returns the state of a line of a menu, at {@code area} of it. */
  static WidgetState item(Menu menu, String name, Rect area, boolean marked, boolean enabled) {
    Bounds bounds = bounds(seen(menu, area));
    return new WidgetState("menuitem", name, bounds, null, marked, enabled, List.of());
  }

  /** Returns what can be seen of {@code area} of {@code widget}, on the screen. */
  private static Rect seen(Widget widget, Rect area) {
    Widget parent = widget.parent();
    Rect visible = area.intersect(widget.area());
    Rect outside = visible.movedBy(widget.bounds().x(), widget.bounds().y());
    return parent == null ? outside : seen(parent, outside);
  }

  private static Bounds bounds(Rect area) {
    return new Bounds(area.x(), area.y(), area.width(), area.height());
  }
}
