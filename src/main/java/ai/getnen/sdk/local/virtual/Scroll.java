package ai.getnen.sdk.local.virtual;

/** How far a view is scrolled over something longer, in pixels. */
final class Scroll {
  private int offset;
  private int view;
  private int content;

  int offset() {
    return offset;
  }

  int view() {
    return view;
  }

  int content() {
    return content;
  }

  /** Returns the largest offset. */
  int limit() {
    return Math.max(0, content - view);
  }

  void fit(int newView, int newContent) {
    view = newView;
    content = newContent;
    to(offset);
  }

  void to(int newOffset) {
    offset = Math.max(0, Math.min(newOffset, limit()));
  }

  void by(int pixels) {
    to(offset + pixels);
  }

  /** Scrolls as little as needed to see what lies between {@code from} and {@code to}. */
  void reveal(int from, int to) {
    to(Math.min(Math.max(offset, to - view), from));
  }
}
