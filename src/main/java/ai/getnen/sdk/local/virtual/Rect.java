package ai.getnen.sdk.local.virtual;

/**
 * A rectangle of pixels.
 *
 * @param x left edge
 * @param y top edge
 * @param width pixels, 0 or less if empty
 * @param height pixels, 0 or less if empty
 */
record Rect(int x, int y, int width, int height) {
  static final Rect EMPTY = new Rect(0, 0, 0, 0);

  int right() {
    return x + width;
  }

  int bottom() {
    return y + height;
  }

  boolean contains(int pointX, int pointY) {
    return pointX >= x && pointX < right() && pointY >= y && pointY < bottom();
  }

  Rect movedBy(int right, int down) {
    return new Rect(x + right, y + down, width, height);
  }

  Rect grownBy(int pixels) {
    return new Rect(x - pixels, y - pixels, width + 2 * pixels, height + 2 * pixels);
  }

  /** Returns this moved into {@code whole}, and made smaller as far as it is too large for it. */
  Rect within(Rect whole) {
    return new Rect(x, y, Math.min(width, whole.width), Math.min(height, whole.height))
        .movedInto(whole);
  }

  /** Returns this moved so that all of it is in {@code whole}; if too large, its upper left. */
  Rect movedInto(Rect whole) {
    int left = Math.max(whole.x, Math.min(x, whole.right() - width));
    int top = Math.max(whole.y, Math.min(y, whole.bottom() - height));
    return new Rect(left, top, width, height);
  }

  Rect intersect(Rect other) {
    int left = Math.max(x, other.x);
    int top = Math.max(y, other.y);
    return new Rect(
        left,
        top,
        Math.max(0, Math.min(right(), other.right()) - left),
        Math.max(0, Math.min(bottom(), other.bottom()) - top));
  }
}
