package ai.getnen.sdk.local.virtual;

import java.util.Arrays;

/** A text broken into rows of at most a given width, between words where possible. */
final class TextRows {
  private static final int TAB = 40;

  private final String text;
  private final Typeface typeface;
  private final int width;
  private int[] starts = new int[16];
  private int count;

  TextRows(String text, Typeface typeface, int width) {
    this.text = text;
    this.typeface = typeface;
    this.width = width;
    int next = 0;
    do {
      append(next);
      next = rowEnd(next);
    } while (next < text.length() || endsWithBreak());
  }

  /** Returns whether these are the rows of just that text at that width. */
  boolean matches(String otherText, int otherWidth) {
    return text.equals(otherText) && width == otherWidth;
  }

  int count() {
    return count;
  }

  int start(int row) {
    return starts[row];
  }

  /** Returns the last position of the row, which is before its line break. */
  int end(int row) {
    if (row == count - 1) {
      return text.length();
    }
    int next = starts[row + 1];
    return text.charAt(next - 1) == '\n' ? next - 1 : next;
  }

  /** Returns whether the row goes on in the next one without a line break. */
  boolean wraps(int row) {
    return row < count - 1 && end(row) == starts[row + 1];
  }

  /** Returns the last position where a caret is still seen in this row. */
  int caretEnd(int row) {
    return wraps(row) ? Words.before(text, end(row)) : end(row);
  }

  int rowOf(int position) {
    int found = Arrays.binarySearch(starts, 0, count, position);
    return found >= 0 ? found : -found - 2;
  }

  /** Returns the pixels from the row's start to {@code position}. */
  int xOf(int position) {
    int x = 0;
    for (int i = starts[rowOf(position)]; i < position; i = Words.after(text, i)) {
      x = advance(x, text.codePointAt(i));
    }
    return x;
  }

  /** Returns the position in {@code row} that is nearest to {@code x}. */
  int positionAt(int row, int x) {
    int before = characterAt(row, x);
    if (before == caretEnd(row)) {
      return before;
    }
    int left = xOf(before);
    int right = advance(left, text.codePointAt(before));
    return x < (left + right + 1) / 2 ? before : Words.after(text, before);
  }

  /** Returns where the character under {@code x} begins, the row's last position if none is. */
  int characterAt(int row, int x) {
    int right = 0;
    int last = caretEnd(row);
    for (int i = starts[row]; i < last; i = Words.after(text, i)) {
      right = advance(right, text.codePointAt(i));
      if (x < right) {
        return i;
      }
    }
    return last;
  }

  /** Returns where the pen stands after {@code codePoint}. */
  int advance(int x, int codePoint) {
    if (codePoint == '\t') {
      return (x / TAB + 1) * TAB;
    }
    return x + typeface.width(codePoint);
  }

  private void append(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = start;
  }

  /** The last line break of a text opens one more, empty row. */
  private boolean endsWithBreak() {
    return text.endsWith("\n") && starts[count - 1] < text.length();
  }

  private int rowEnd(int start) {
    int x = 0;
    int breakAt = start;
    for (int i = start; i < text.length(); i = Words.after(text, i)) {
      int codePoint = text.codePointAt(i);
      if (codePoint == '\n') {
        return i + 1;
      }
      boolean space = codePoint == ' ' || codePoint == '\t';
      x = advance(x, codePoint);
      if (x > width && !space && i > start) {
        return breakAt > start ? breakAt : i;
      }
      if (space) {
        breakAt = i + 1;
      }
    }
    return text.length();
  }
}
