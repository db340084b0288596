package ai.getnen.sdk.local.virtual;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A button that acts when it is clicked, or when Space or Return finds it in focus. */
final class Button extends Widget {
  private final Supplier<String> label;
  private final Supplier<String> name;
  private final ButtonLook look;
  private final Runnable action;
  private BooleanSupplier enabled = () -> true;
  private boolean held;
  private boolean sunken;

  private Button(Supplier<String> label, Supplier<String> name, ButtonLook look, Runnable action) {
    this.label = label;
    this.name = name;
    this.look = look;
    this.action = action;
  }

  /** Makes the main button of a form. */
  static Button push(String label, Runnable action) {
    return new Button(() -> label, () -> label, ButtonLook.PUSH, action);
  }

  /** Makes another button of a form. */
  static Button plain(String label, Runnable action) {
    return new Button(() -> label, () -> label, ButtonLook.PLAIN, action);
  }

  /** Makes a button of the task bar. */
  static Button bar(String label, String name, Runnable action) {
    return new Button(() -> label, () -> name, ButtonLook.BAR, action);
  }

  /** Makes a button of a title bar, whose sign and meaning may change. */
  static Button frame(Supplier<String> sign, Supplier<String> name, Runnable action) {
    return new Button(sign, name, ButtonLook.FRAME, action);
  }

  /** Makes the button that closes a window. */
  static Button closing(Runnable action) {
    return new Button(() -> "✕", () -> "Close", ButtonLook.CLOSE, action);
  }

  /** Makes this a button that can only be used while {@code condition} holds. */
  Button enabledWhile(BooleanSupplier condition) {
    enabled = condition;
    return this;
  }

  String label() {
    return label.get();
  }

  /** Returns whether the button is held down and the pointer still over it. */
  boolean sunken() {
    return sunken;
  }

  @Override
  String role() {
    return "button";
  }

  @Override
  String name() {
    return name.get();
  }

  @Override
  boolean enabled() {
    return enabled.getAsBoolean();
  }

  @Override
  String tip() {
    return look == ButtonLook.FRAME || look == ButtonLook.CLOSE ? name() : "";
  }

  @Override
  boolean focusable() {
    return (look == ButtonLook.PUSH || look == ButtonLook.PLAIN) && enabled();
  }

  @Override
  void press(Press press) {
    held = press.left() && enabled();
    sunken = held;
  }

  @Override
  void drag(int x, int y) {
    sunken = held && area().contains(x, y);
  }

  @Override
  void release(int x, int y) {
    boolean clicked = held && area().contains(x, y);
    held = false;
    sunken = false;
    if (clicked) {
      action.run();
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (stroke.activates()) {
      if (enabled()) {
        action.run();
      }
      return true;
    }
    return false;
  }

  @Override
  void paint(Canvas canvas) {
    look.paint(canvas, this);
  }
}
