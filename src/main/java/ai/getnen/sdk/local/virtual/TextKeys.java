package ai.getnen.sdk.local.virtual;

import java.util.function.Supplier;

/** What each key does to a text: writing, deleting, moving the caret, commands. */
final class TextKeys {
  private static final int NO_GOAL = -1;

  private final Editor editor;
  private final Supplier<TextRows> rows;

  /** The column that the caret wants to be in while it moves up and down. */
  private int goal = NO_GOAL;

  TextKeys(Editor editor, Supplier<TextRows> rows) {
    this.editor = editor;
    this.rows = rows;
  }

  /** Applies {@code stroke}, where a page is {@code pageRows} long; returns whether it is known. */
  boolean press(KeyStroke stroke, int pageRows) {
    if (vertical(stroke, pageRows)) {
      return true;
    }
    goal = NO_GOAL;
    return !stroke.alt()
        && !stroke.meta()
        && (writes(stroke) || moves(stroke) || deletes(stroke) || commands(stroke));
  }

  private boolean writes(KeyStroke stroke) {
    String written =
        stroke.plain("return") ? "\n" : stroke.plain("tab") ? "\t" : stroke.character();
    if (written == null || (stroke.plain("tab") && stroke.shift())) {
      return false;
    }
    editor.insert(written);
    return true;
  }

  private boolean vertical(KeyStroke stroke, int pageRows) {
    int step =
        switch (stroke.key()) {
          case "up" -> -1;
          case "down" -> 1;
          case "pageup" -> -pageRows;
          case "pagedown" -> pageRows;
          default -> 0;
        };
    if (step == 0 || !stroke.plain(stroke.key())) {
      return false;
    }
    TextRows now = rows.get();
    goal = goal == NO_GOAL ? now.xOf(editor.caret()) : goal;
    int row = now.rowOf(editor.caret()) + step;
    editor.moveTo(vertically(now, row), stroke.shift());
    return true;
  }

  private int vertically(TextRows now, int row) {
    if (row < 0) {
      return 0;
    }
    return row >= now.count() ? editor.text().length() : now.positionAt(row, goal);
  }

  private boolean moves(KeyStroke stroke) {
    boolean collapses = editor.hasSelection() && !stroke.shift() && !stroke.ctrl();
    int row = rows.get().rowOf(editor.caret());
    int to =
        switch (stroke.key()) {
          case "left" -> collapses ? editor.selectionStart() : backward(stroke.ctrl());
          case "right" -> collapses ? editor.selectionEnd() : forward(stroke.ctrl());
          case "home" -> stroke.ctrl() ? 0 : rows.get().start(row);
          case "end" -> stroke.ctrl() ? editor.text().length() : rows.get().caretEnd(row);
          default -> Document.NOTHING;
        };
    if (to == Document.NOTHING) {
      return false;
    }
    editor.moveTo(to, stroke.shift());
    return true;
  }

  private boolean deletes(KeyStroke stroke) {
    switch (stroke.key()) {
      case "backspace" -> editor.delete(backward(stroke.ctrl()));
      case "delete" -> editor.delete(forward(stroke.ctrl()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean commands(KeyStroke stroke) {
    if (stroke.chord("a")) {
      editor.selectAll();
    } else if (stroke.chord("c")) {
      editor.copy();
    } else if (stroke.chord("x")) {
      editor.cut();
    } else if (stroke.chord("v")) {
      editor.paste();
    } else if (stroke.chord("y") || (stroke.chord("z") && stroke.shift())) {
      editor.redo();
    } else if (stroke.chord("z")) {
      editor.undo();
    } else {
      return false;
    }
    return true;
  }

  private int backward(boolean word) {
    return word
        ? Words.previous(editor.text(), editor.caret())
        : Words.before(editor.text(), editor.caret());
  }

  private int forward(boolean word) {
    return word
        ? Words.next(editor.text(), editor.caret())
        : Words.after(editor.text(), editor.caret());
  }
}
