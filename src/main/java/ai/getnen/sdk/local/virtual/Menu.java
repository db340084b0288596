package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.WidgetState;
import java.util.ArrayList;
import java.util.List;

/** A list of things to do, shown until one is chosen or the menu is left. */
final class Menu extends Widget {
  private static final int PADDING = 5;
  private static final int ITEM_HEIGHT = 26;
  private static final int NONE = -1;

  private final List<MenuItem> items;
  private final Runnable leave;
  private int marked = NONE;

  Menu(List<MenuItem> items, Runnable leave) {
    this.items = items;
    this.leave = leave;
  }

  List<MenuItem> items() {
    return items;
  }

  int naturalWidth() {
    Typeface typeface = Face.UI.typeface();
    return 70 + items.stream().mapToInt(item -> typeface.width(item.label())).max().orElse(0);
  }

  int naturalHeight() {
    return items.size() * ITEM_HEIGHT + 2 * PADDING;
  }

  @Override
  String role() {
    return "menu";
  }

  @Override
  List<WidgetState> parts() {
    List<WidgetState> states = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Rect line = new Rect(0, PADDING + i * ITEM_HEIGHT, width(), ITEM_HEIGHT);
      String name = items.get(i).label();
      states.add(Description.item(this, name, line, i == marked, items.get(i).enabled()));
    }
    return states;
  }

  @Override
  void hover(boolean over) {
    super.hover(over);
    marked = NONE;
  }

  @Override
  void point(int x, int y) {
    marked = itemAt(x, y);
  }

  @Override
  void drag(int x, int y) {
    marked = itemAt(x, y);
  }

  @Override
  void release(int x, int y) {
    marked = itemAt(x, y);
    choose();
  }

  @Override
  boolean key(KeyStroke stroke) {
    switch (stroke.key()) {
      case "down" -> mark(1);
      case "up" -> mark(-1);
      case "escape" -> leave.run();
      case "return", "space" -> choose();
      default -> {}
    }
    return true;
  }

  private void mark(int step) {
    for (int tried = 0; tried < items.size(); tried++) {
      marked =
          marked == NONE && step < 0
              ? items.size() - 1
              : Math.floorMod(marked + step, items.size());
      if (items.get(marked).enabled()) {
        return;
      }
    }
    marked = NONE;
  }

  private void choose() {
    if (marked != NONE && items.get(marked).enabled()) {
      leave.run();
      items.get(marked).action().run();
    }
  }

  private int itemAt(int x, int y) {
    Rect list = new Rect(0, PADDING, width(), items.size() * ITEM_HEIGHT);
    return list.contains(x, y) ? (y - PADDING) / ITEM_HEIGHT : NONE;
  }

  @Override
  void paintAround(Canvas canvas) {
    Shapes.shadow(canvas, bounds(), 7, 60);
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.PAPER);
    canvas.outline(area(), Theme.DISABLED_INK);
    for (int i = 0; i < items.size(); i++) {
      paintItem(canvas, i);
    }
  }

  private void paintItem(Canvas canvas, int index) {
    MenuItem item = items.get(index);
    boolean lit = index == marked && item.enabled();
    int top = PADDING + index * ITEM_HEIGHT;
    if (lit) {
      Shapes.round(
          canvas, new Rect(PADDING, top, width() - 2 * PADDING, ITEM_HEIGHT), 4, Theme.ACCENT);
    }
    int ink = lit ? Theme.PAPER : item.enabled() ? Theme.INK : Theme.DISABLED_INK;
    canvas.text(Face.UI, 18, top + 5, item.label(), ink);
  }
}
