package ai.getnen.sdk.local.virtual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A window: a title bar to move it by, edges to resize it by, and its content below. */
final class WindowFrame extends Widget {
  private static final int SHADOW = 10;
  private static final char OF = '–';

  private final String title;
  private final String icon;
  private final Widget content;
  private final WindowStack stack;
  private final WindowButtons buttons;
  private final FocusRing ring;
  private final @Nullable WindowFrame owner;
  private @Nullable WindowGrip grip;
  private @Nullable Rect restored;
  private boolean minimised;
  private long id;

  /** Makes a window that stands in {@code stack} once it is opened there. */
  WindowFrame(WindowStack stack, String title, String icon, Widget content) {
    this(stack, title, icon, content, null);
  }

  /** Makes a dialog that blocks {@code owner} while it is open; without one, a window. */
  WindowFrame(
      WindowStack stack, String title, String icon, Widget content, @Nullable WindowFrame owner) {
    this.stack = stack;
    this.title = title;
    this.icon = icon;
    this.content = content;
    this.owner = owner;
    this.buttons = new WindowButtons(this, stack);
    this.ring = new FocusRing(content);
    add(content);
    add(buttons);
  }

  /** Returns a number that no other window has, 0 until it was opened. */
  long id() {
    return id;
  }

  void id(long given) {
    id = given;
  }

  /** Returns the program's name: a window of a document has it behind the document's. */
  String program() {
    return owner == null ? title.substring(title.lastIndexOf(OF) + 1).strip() : owner.program();
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

  /** Returns the window that this dialog blocks, or null if this is no dialog. */
  @Nullable WindowFrame owner() {
    return owner;
  }

  /** Returns whether this window is the one that keys go to. */
  boolean active() {
    return stack.active() == this;
  }

  /** Returns whether a dialog has to be answered first. */
  boolean blocked() {
    return stack.dialogOf(this) != null;
  }

  boolean minimised() {
    return minimised;
  }

  void minimised(boolean now) {
    minimised = now;
  }

  boolean maximised() {
    return restored != null;
  }

  /** Fills {@code whole}, or goes back to where the window was before. */
  void maximise(Rect whole) {
    Rect before = restored;
    restored = before == null ? bounds() : null;
    place(before == null ? whole : before);
  }

  /** Stays within {@code whole}, a screen of another size. A dialog is as large as its words. */
  void fit(Rect whole) {
    if (restored != null) {
      restored = restored.within(whole);
      place(whole);
    } else {
      place(owner == null ? bounds().within(whole) : bounds().movedInto(whole));
    }
  }

  @Nullable Widget focus() {
    return ring.focus();
  }

  void focusOn(Widget widget) {
    ring.moveTo(widget);
  }

  @Override
  WindowFrame window() {
    return this;
  }

  @Override
  String role() {
    return owner == null ? "window" : "dialog";
  }

  @Override
  String name() {
    return title;
  }

  @Override
  @Nullable Widget at(int x, int y) {
    if (blocked()) {
      return bounds().contains(x, y) ? this : null;
    }
    return resizable() && WindowGrip.onEdge(bounds(), x, y) ? this : super.at(x, y);
  }

  @Override
  void layout() {
    int width = buttons.naturalWidth();
    buttons.place(new Rect(width() - width - 1, 1, width, Theme.TITLE_HEIGHT - 1));
    content.place(new Rect(1, Theme.TITLE_HEIGHT, width() - 2, height() - Theme.TITLE_HEIGHT - 1));
  }

  @Override
  void paint(Canvas canvas) {
    boolean lit = active() || stack.activeRoot() == this;
    new WindowPainter(canvas, this).paint(lit, width() - buttons.width() - 50);
  }

  @Override
  void paintAround(Canvas canvas) {
    Shapes.shadow(canvas, bounds(), SHADOW, active() ? 70 : 36);
  }

  @Override
  void press(Press press) {
    grip = null;
    if (!press.left() || blocked()) {
      return;
    }
    int x = bounds().x() + press.x();
    int y = bounds().y() + press.y();
    WindowGrip held = new WindowGrip(bounds(), x, y, resizable());
    if (press.count() == 2 && owner == null && !held.resizes()) {
      stack.toggleMaximised(this);
    } else if (!maximised()) {
      grip = held;
    }
  }

  @Override
  void drag(int x, int y) {
    if (grip != null) {
      stack.put(this, grip.at(bounds().x() + x, bounds().y() + y));
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (stroke.plain("tab")) {
      ring.move(stroke.shift() ? -1 : 1);
      return true;
    }
    return false;
  }

  @Override
  List<MenuItem> contextMenu() {
    return buttons.menu();
  }

  private boolean resizable() {
    return owner == null && !maximised();
  }
}
