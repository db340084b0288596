package ai.getnen.sdk.testing;

import java.awt.image.BufferedImage;

/** Compares pictures that were made worse on the way: tile by tile, so that text counts. */
public final class Tiles {
  private static final int SIDE = 32;

  private Tiles() {}

  /** Returns the worst tile's mean difference a colour, of 255; the pictures are of one size. */
  public static double difference(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      throw new AssertionError("not of one size");
    }
    double worst = 0;
    for (int y = 0; y < one.getHeight(); y += SIDE) {
      for (int x = 0; x < one.getWidth(); x += SIDE) {
        worst = Math.max(worst, difference(one, other, x, y));
      }
    }
    return worst;
  }

  private static double difference(BufferedImage one, BufferedImage other, int left, int top) {
    int right = Math.min(left + SIDE, one.getWidth());
    int bottom = Math.min(top + SIDE, one.getHeight());
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += difference(one.getRGB(x, y), other.getRGB(x, y));
      }
    }
    return sum / 3.0 / ((right - left) * (bottom - top));
  }

  private static int difference(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.abs((one >> shift & 255) - (other >> shift & 255));
    }
    return sum;
  }
}
