package ai.getnen.sdk.local.virtual;

import java.util.List;

/** What the right button offers on a text. */
final class TextMenu {
  private TextMenu() {}

  /** Returns the menu of {@code editor}; {@code done} follows whatever is chosen. */
  static List<MenuItem> of(Editor editor, Runnable done) {
    boolean selection = editor.hasSelection();
    return List.of(
        item("Cut", selection, editor::cut, done),
        item("Copy", selection, editor::copy, done),
        item("Paste", editor.canPaste(), editor::paste, done),
        item("Select all", !editor.text().isEmpty(), editor::selectAll, done));
  }

  private static MenuItem item(String label, boolean enabled, Runnable command, Runnable done) {
    return new MenuItem(
        label,
        enabled,
        () -> {
          command.run();
          done.run();
        });
  }
}
