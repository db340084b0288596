package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The newest picture of a screen, kept as long as the screen looks the same: to compare costs a
 * tenth of what it costs to encode. A picture is known by a fingerprint of 64 bits, since a copy of
 * its pixels would be forty times as large as the encoded picture. Guarded by its lane.
 */
final class LastPicture {
  /** Odd, so that a single pixel that differs always changes the fingerprint. */
  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

  private static final int COLOUR = 0xFFFFFF;

  private byte @Nullable [] png;
  private long fingerprint;

  /** Returns {@code frame} as a PNG that nobody changes. */
  byte[] of(Frame frame) {
    long now = fingerprint(frame);
    byte[] known = png;
    if (known == null || now != fingerprint) {
      known = PngEncoder.encode(frame);
      png = known;
      fingerprint = now;
    }
    return known;
  }

  /** Four sums that do not wait for each other, each a polynomial of its pixels. */
  static long fingerprint(Frame frame) {
    int[] rgb = frame.rgb();
    int length = frame.width() * frame.height();
    long a = frame.width();
    long b = 1;
    long c = 2;
    long d = 3;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      a = a * FACTOR + (rgb[i] & COLOUR);
      b = b * FACTOR + (rgb[i + 1] & COLOUR);
      c = c * FACTOR + (rgb[i + 2] & COLOUR);
      d = d * FACTOR + (rgb[i + 3] & COLOUR);
    }
    for (; i < length; i++) {
      a = a * FACTOR + (rgb[i] & COLOUR);
    }
    return mixed(mixed(mixed(mixed(0, a), b), c), d);
  }

  private static long mixed(long sum, long next) {
    long mixed = (sum ^ next) * FACTOR;
    return mixed ^ (mixed >>> 32);
  }
}
