package ai.getnen.sdk.local.video;

import ai.getnen.sdk.local.backend.Frame;

/**
 * Brings frames into the one size that a video has: another one's frame is drawn as large as it
 * fits, in the middle, with black beside it.
 */
record Fitting(int frameWidth, int frameHeight) {

  static Fitting to(Frame first) {
    return new Fitting(first.width(), first.height());
  }

  int width() {
    return Planes.even(frameWidth);
  }

  int height() {
    return Planes.even(frameHeight);
  }

  Planes planes(Frame frame) {
    boolean same = frame.width() == frameWidth && frame.height() == frameHeight;
    return Planes.of(same ? frame : fitted(frame));
  }

  private Frame fitted(Frame frame) {
    double scale =
        Math.min((double) frameWidth / frame.width(), (double) frameHeight / frame.height());
    int across = (int) Math.max(1, Math.min(frameWidth, Math.round(frame.width() * scale)));
    int down = (int) Math.max(1, Math.min(frameHeight, Math.round(frame.height() * scale)));
    int[] rgb = new int[frameWidth * frameHeight];
    int corner = (frameHeight - down) / 2 * frameWidth + (frameWidth - across) / 2;
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        rgb[corner + y * frameWidth + x] = mean(frame, x, across, y, down);
      }
    }
    return new Frame(frameWidth, frameHeight, rgb);
  }

  /** The mean of all pixels that one stands for, so that thin lines do not vanish. */
  private static int mean(Frame frame, int x, int across, int y, int down) {
    int left = (int) ((long) x * frame.width() / across);
    int right = Math.max(left + 1, (int) ((x + 1L) * frame.width() / across));
    int top = (int) ((long) y * frame.height() / down);
    int bottom = Math.max(top + 1, (int) ((y + 1L) * frame.height() / down));
    int count = (right - left) * (bottom - top);
    int color = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      color |= ((sum(frame, left, right, top, bottom, shift) + count / 2) / count) << shift;
    }
    return color;
  }

  private static int sum(Frame frame, int left, int right, int top, int bottom, int shift) {
    int sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += frame.rgb()[y * frame.width() + x] >> shift & 255;
      }
    }
    return sum;
  }
}
