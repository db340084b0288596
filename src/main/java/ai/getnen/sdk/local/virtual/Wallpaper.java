package ai.getnen.sdk.local.virtual;

/** The picture behind the windows: a slope of colour from the upper left to the lower right. */
final class Wallpaper {
  private static final int[] COLORS = {0x16243f, 0x234a72, 0x2f7f94, 0x7fbfae, 0xf0d9a8};

  /** The colours along the diagonal; each row of the picture is a piece of it. */
  private int[] slope = {};

  void paint(Canvas canvas, int width, int height) {
    if (slope.length != width + height) {
      slope = slope(width + height);
    }
    for (int y = 0; y < height; y++) {
      canvas.row(y, slope, y, width);
    }
  }

  private static int[] slope(int length) {
    int[] slope = new int[length];
    int step = (length + COLORS.length - 2) / (COLORS.length - 1);
    for (int i = 0; i < length; i++) {
      slope[i] = between(COLORS[i / step], COLORS[i / step + 1], i % step, step);
    }
    return slope;
  }

  private static int between(int from, int to, int part, int whole) {
    int color = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int low = from >> shift & 255;
      int high = to >> shift & 255;
      color |= ((low * (whole - part) + high * part) / whole) << shift;
    }
    return color;
  }
}
