package ai.getnen.sdk.local.virtual;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The widgets of a window that Tab goes through, and the one that has the keyboard. */
final class FocusRing {
  private final Widget content;
  private @Nullable Widget focus;

  FocusRing(Widget content) {
    this.content = content;
    focus = in(content).stream().findFirst().orElse(null);
  }

  @Nullable Widget focus() {
    return focus;
  }

  void moveTo(Widget widget) {
    if (focus != widget) {
      focus = widget;
      widget.focusGained();
    }
  }

  /** Gives the keyboard to the next widget, or the one before for a negative {@code step}. */
  void move(int step) {
    List<Widget> order = in(content);
    if (!order.isEmpty()) {
      int now = focus == null ? -1 : order.indexOf(focus);
      moveTo(order.get(Math.floorMod(now + step, order.size())));
    }
  }

  private static List<Widget> in(Widget root) {
    List<Widget> found = new ArrayList<>();
    if (root.focusable()) {
      found.add(root);
    }
    root.children().forEach(child -> found.addAll(in(child)));
    return found;
  }
}
