package ai.getnen.sdk.local.virtual;

import java.util.List;

/** The buttons at the right end of a title bar; a dialog has only the one that closes it. */
final class WindowButtons extends Widget {
  private static final int CLOSE_WIDTH = 40;
  private static final int OTHER_WIDTH = 34;

  private final WindowFrame frame;
  private final WindowStack stack;
  private final Button close;

  WindowButtons(WindowFrame frame, WindowStack stack) {
    this.frame = frame;
    this.stack = stack;
    this.close = Button.closing(this::close);
    if (frame.owner() == null) {
      add(Button.frame(() -> "–", () -> "Minimise", this::minimise));
      add(Button.frame(this::sign, this::meaning, this::maximise));
    }
    add(close);
  }

  int naturalWidth() {
    return CLOSE_WIDTH + (children().size() - 1) * OTHER_WIDTH;
  }

  /** Returns what the buttons do as a menu. */
  List<MenuItem> menu() {
    boolean free = !frame.blocked();
    MenuItem closing = new MenuItem("Close", free, this::close);
    return frame.owner() != null
        ? List.of(closing)
        : List.of(
            new MenuItem("Minimise", free, this::minimise),
            new MenuItem(meaning(), free, this::maximise),
            closing);
  }

  @Override
  void layout() {
    int left = 0;
    for (Widget button : children()) {
      int width = button == close ? CLOSE_WIDTH : OTHER_WIDTH;
      button.place(new Rect(left, 0, width, height()));
      left += width;
    }
  }

  private String sign() {
    return frame.maximised() ? "❐" : "□";
  }

  private String meaning() {
    return frame.maximised() ? "Restore" : "Maximise";
  }

  private void minimise() {
    stack.minimise(frame);
  }

  private void maximise() {
    stack.toggleMaximised(frame);
  }

  private void close() {
    stack.close(frame);
  }
}
