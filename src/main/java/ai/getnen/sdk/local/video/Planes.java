package ai.getnen.sdk.local.video;

import ai.getnen.sdk.local.backend.Frame;

/**
 * A picture as a video holds it: brightness a pixel, colour for each four, by BT.601 in the narrow
 * range. Its sides are even; what an odd picture lacks repeats its last row and column.
 */
@SuppressWarnings("ArrayRecordComponent") // handed to an encoder, never compared
record Planes(int width, int height, byte[] y, byte[] u, byte[] v) {

  static Planes of(Frame frame) {
    int width = even(frame.width());
    int height = even(frame.height());
    int quarter = width / 2 * (height / 2);
    Planes planes =
        new Planes(width, height, new byte[width * height], new byte[quarter], new byte[quarter]);
    for (int row = 0; row < height; row += 2) {
      planes.fill(frame, row);
    }
    return planes;
  }

  static int even(int length) {
    return length + (length & 1);
  }

  /** Two rows of brightness, one of colour. */
  private void fill(Frame frame, int row) {
    int[] rgb = frame.rgb();
    int upper = row * frame.width();
    int lower = Math.min(row + 1, frame.height() - 1) * frame.width();
    for (int x = 0; x < width; x += 2) {
      int right = Math.min(x + 1, frame.width() - 1);
      int a = rgb[upper + x];
      int b = rgb[upper + right];
      int c = rgb[lower + x];
      int d = rgb[lower + right];
      y[row * width + x] = brightness(a);
      y[row * width + x + 1] = brightness(b);
      y[(row + 1) * width + x] = brightness(c);
      y[(row + 1) * width + x + 1] = brightness(d);
      colour(row / 2 * (width / 2) + x / 2, a, b, c, d);
    }
  }

  private void colour(int index, int a, int b, int c, int d) {
    int red = (a >> 16 & 255) + (b >> 16 & 255) + (c >> 16 & 255) + (d >> 16 & 255);
    int green = (a >> 8 & 255) + (b >> 8 & 255) + (c >> 8 & 255) + (d >> 8 & 255);
    int blue = (a & 255) + (b & 255) + (c & 255) + (d & 255);
    u[index] = (byte) (((-38 * red - 74 * green + 112 * blue + 512) >> 10) + 128);
    v[index] = (byte) (((112 * red - 94 * green - 18 * blue + 512) >> 10) + 128);
  }

  private static byte brightness(int rgb) {
    int sum = 66 * (rgb >> 16 & 255) + 129 * (rgb >> 8 & 255) + 25 * (rgb & 255);
    return (byte) (((sum + 128) >> 8) + 16);
  }
}
