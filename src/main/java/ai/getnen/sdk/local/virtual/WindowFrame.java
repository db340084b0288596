package ai.getnen.sdk.local.virtual;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A window: a title bar to move it by, a button to close it, and its content below. */
final class WindowFrame extends Widget {
  private static final int SHADOW = 10;
  private static final int CLOSE_WIDTH = 40;

  private final String title;
  private final String icon;
  private final Widget content;
  private final WindowStack stack;
  private final Button close;
  private @Nullable Widget focus;
  private int grabX;
  private int grabY;
  private boolean moving;

  /** Makes a window that stands in {@code stack} once it is opened there. */
  WindowFrame(WindowStack stack, String title, String icon, Widget content) {
    this.stack = stack;
    this.title = title;
    this.icon = icon;
    this.content = content;
    this.close = Button.closing(() -> stack.close(this));
    add(content);
    add(close);
    focus = focusables(content).stream().findFirst().orElse(null);
  }

  String title() {
    return title;
  }

  String icon() {
    return icon;
  }

  Widget content() {
    return content;
  }

  /** Returns whether this window is the one that keys go to. */
  boolean active() {
    return stack.active() == this;
  }

  @Nullable Widget focus() {
    return focus;
  }

  void focusOn(Widget widget) {
    focus = widget;
  }

  @Override
  @Nullable WindowFrame window() {
    return this;
  }

  @Override
  void layout() {
    close.place(new Rect(width() - CLOSE_WIDTH - 1, 1, CLOSE_WIDTH, Theme.TITLE_HEIGHT - 1));
    content.place(new Rect(1, Theme.TITLE_HEIGHT, width() - 2, height() - Theme.TITLE_HEIGHT - 1));
  }

  @Override
  void paint(Canvas canvas) {
    Shapes.roundTop(canvas, area(), Theme.CORNER, active() ? Theme.BAR : Theme.DISABLED_INK);
    Rect inner = new Rect(1, 1, width() - 2, height() - 2);
    Shapes.roundTop(canvas, inner, Theme.CORNER - 1, active() ? Theme.TITLE : Theme.IDLE_TITLE);
    int ink = active() ? Theme.ON_DARK : Theme.FAINT_INK;
    canvas.text(Face.TEXT, 12, 7, icon, active() ? Theme.FAINT_ON_DARK : Theme.FAINT_INK);
    canvas.text(Face.BOLD, 36, 9, Face.BOLD.typeface().fit(title, width() - 90), ink);
  }

  @Override
  void paintAround(Canvas canvas) {
    Shapes.shadow(canvas, bounds(), SHADOW, active() ? 70 : 36);
  }

  @Override
  void press(Press press) {
    moving = press.left();
    grabX = press.x();
    grabY = press.y();
  }

  @Override
  void drag(int x, int y) {
    if (moving) {
      stack.move(this, bounds().x() + x - grabX, bounds().y() + y - grabY);
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (stroke.plain("tab")) {
      moveFocus(stroke.shift() ? -1 : 1);
      return true;
    }
    return false;
  }

  @Override
  List<MenuItem> contextMenu() {
    return List.of(new MenuItem("Close", true, () -> stack.close(this)));
  }

  private void moveFocus(int step) {
    List<Widget> order = focusables(content);
    if (!order.isEmpty()) {
      int now = focus == null ? -1 : order.indexOf(focus);
      focus = order.get(Math.floorMod(now + step, order.size()));
    }
  }

  private static List<Widget> focusables(Widget root) {
    List<Widget> found = new ArrayList<>();
    if (root.focusable()) {
      found.add(root);
    }
    root.children().forEach(child -> found.addAll(focusables(child)));
    return found;
  }
}
