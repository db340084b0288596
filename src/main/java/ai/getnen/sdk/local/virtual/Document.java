package ai.getnen.sdk.local.virtual;

import java.util.ArrayDeque;
import java.util.Deque;

/** A text and every change that was made to it. */
final class Document {
  /** What {@link #undo} and {@link #redo} return when there is nothing to do. */
  static final int NOTHING = -1;

  /** One step of undo. */
  private record Edit(int at, String removed, String added) {}

  private final Deque<Edit> done = new ArrayDeque<>();
  private final Deque<Edit> undone = new ArrayDeque<>();
  private String text = "";
  private boolean closed = true;

  /** Makes this the text that there was from the start. */
  void open(String opened) {
    text = opened;
  }

  String text() {
    return text;
  }

  /** Puts {@code added} in place of what lies between {@code from} and {@code to}. */
  void replace(int from, int to, String added) {
    Edit edit = new Edit(from, text.substring(from, to), added);
    if (edit.removed().equals(added)) {
      return;
    }
    apply(from, to, added);
    undone.clear();
    done.push(continuesTyping(edit) ? joined(done.pop(), edit) : edit);
    closed = false;
  }

  /** Makes the next change a step of its own. */
  void closeStep() {
    closed = true;
  }

  /** Takes the last step back; returns where it was, or {@link #NOTHING}. */
  int undo() {
    if (done.isEmpty()) {
      return NOTHING;
    }
    Edit edit = done.pop();
    undone.push(edit);
    closed = true;
    apply(edit.at(), edit.at() + edit.added().length(), edit.removed());
    return edit.at() + edit.removed().length();
  }

  /** Makes the step again that was taken back last; returns where, or {@link #NOTHING}. */
  int redo() {
    if (undone.isEmpty()) {
      return NOTHING;
    }
    Edit edit = undone.pop();
    done.push(edit);
    closed = true;
    apply(edit.at(), edit.at() + edit.removed().length(), edit.added());
    return edit.at() + edit.added().length();
  }

  private void apply(int from, int to, String added) {
    text = text.substring(0, from) + added + text.substring(to);
  }

  /** Typing is taken back by words and lines, not letter by letter. */
  private boolean continuesTyping(Edit edit) {
    Edit last = done.peek();
    return !closed
        && last != null
        && edit.removed().isEmpty()
        && !edit.added().contains("\n")
        && !last.added().isEmpty()
        && last.at() + last.added().length() == edit.at()
        && (!endsInSpace(last.added()) || endsInSpace(edit.added()));
  }

  private static Edit joined(Edit first, Edit second) {
    return new Edit(first.at(), first.removed(), first.added() + second.added());
  }

  private static boolean endsInSpace(String text) {
    return Character.isWhitespace(text.codePointBefore(text.length()));
  }
}
