package ai.getnen.sdk.local.virtual;

/** Shows and changes how far something is scrolled: drag the thumb, or click beside it. */
final class ScrollBar extends Widget {
  private static final int SHORTEST_THUMB = 28;

  private final Scroll scroll;
  private final boolean vertical;
  private boolean dragging;
  private int grabbedAt;

  ScrollBar(Scroll scroll, boolean vertical) {
    this.scroll = scroll;
    this.vertical = vertical;
  }

  @Override
  void press(Press press) {
    int at = vertical ? press.y() : press.x();
    dragging = press.left() && at >= thumbStart() && at < thumbStart() + thumbLength();
    grabbedAt = at - thumbStart();
    if (press.left() && !dragging) {
      scroll.by(at < thumbStart() ? -scroll.view() : scroll.view());
    }
  }

  @Override
  void drag(int x, int y) {
    int room = length() - thumbLength();
    if (dragging && room > 0) {
      int start = (vertical ? y : x) - grabbedAt;
      scroll.to((int) ((long) start * scroll.limit() / room));
    }
  }

  @Override
  void release(int x, int y) {
    dragging = false;
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.SURFACE);
    if (scroll.limit() > 0) {
      Rect thumb =
          vertical
              ? new Rect(3, thumbStart() + 2, width() - 6, thumbLength() - 4)
              : new Rect(thumbStart() + 2, 3, thumbLength() - 4, height() - 6);
      Shapes.round(canvas, thumb, 4, color());
    }
  }

  private int color() {
    return dragging ? Theme.FAINT_INK : hovered() ? 0x8e99a8 : 0xb9c1cc;
  }

  private int length() {
    return vertical ? height() : width();
  }

  private int thumbLength() {
    int content = Math.max(1, scroll.content());
    int share = (int) ((long) length() * scroll.view() / content);
    return Math.min(length(), Math.max(SHORTEST_THUMB, share));
  }

  private int thumbStart() {
    int limit = Math.max(1, scroll.limit());
    return (int) ((long) scroll.offset() * (length() - thumbLength()) / limit);
  }
}
