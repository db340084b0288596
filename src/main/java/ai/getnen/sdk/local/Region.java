package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Frame;

/**
 * A part of a screen that somebody asked for.
 *
 * @param width 0 for all that is to the right
 * @param height 0 for all that is below
 */
record Region(int x, int y, int width, int height) {
  private static final int ANY = Integer.MAX_VALUE;

  /** The region of a GET: all four may be left out, both lengths or none ({@code wire.md} C28). */
  static Region ofQuery(Leap0Fields fields) {
    int x = fields.whole("x", 0, ANY, 0);
    int y = fields.whole("y", 0, ANY, 0);
    fields.together("width", "height");
    int width = fields.whole("width", 0, ANY, 0);
    int height = fields.whole("height", 0, ANY, 0);
    if ((width == 0) != (height == 0)) {
      throw Failure.field(width == 0 ? "width" : "height", "must be more than 0, as the other is");
    }
    return new Region(x, y, width, height);
  }

  static Region ofBody(Leap0Fields fields) {
    return new Region(
        fields.whole("x", 0, ANY),
        fields.whole("y", 0, ANY),
        fields.whole("width", 1, ANY),
        fields.whole("height", 1, ANY));
  }

  boolean whole() {
    return x == 0 && y == 0 && width == 0;
  }

  /** Cuts it out, as far as it is on the screen; 400 if nothing of it is. */
  Frame of(Frame frame) {
    if (x >= frame.width() || y >= frame.height()) {
      String size = frame.width() + "x" + frame.height();
      throw Failure.field(x >= frame.width() ? "x" : "y", "is beyond the screen of " + size);
    }
    int right = (int) Math.min(frame.width(), width == 0 ? ANY : (long) x + width);
    int bottom = (int) Math.min(frame.height(), height == 0 ? ANY : (long) y + height);
    return cut(frame, right - x, bottom - y);
  }

  private Frame cut(Frame frame, int across, int down) {
    int[] rgb = new int[across * down];
    for (int row = 0; row < down; row++) {
      System.arraycopy(frame.rgb(), (y + row) * frame.width() + x, rgb, row * across, across);
    }
    return new Frame(across, down, rgb);
  }
}
