package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Frame;
import java.io.ByteArrayOutputStream;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Some rows of a picture, encoded so that they stand by themselves: what is around them may change
 * without them. Level 3 over the Sub filter is what a screen full of flat areas and text compresses
 * best with in the time of a screenshot.
 *
 * @param fingerprint of the pixels
 * @param chunk a whole IDAT chunk
 * @param adler the checksum of what is compressed in it
 * @param length the length of what is compressed in it
 */
@SuppressWarnings("ArrayRecordComponent") // known by its fingerprint, never compared as a whole
record PngStrip(long fingerprint, byte[] chunk, long adler, int length) {
  private static final int LEVEL = 3;
  private static final byte SUB = 1;
  private static final int COLOUR = 0xFFFFFF;

  /** Odd, so that a single pixel that differs always changes the fingerprint. */
  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

  static PngStrip encode(Frame frame, int top, int bottom) {
    byte[] filtered = filtered(frame, top, bottom);
    Adler32 adler = new Adler32();
    adler.update(filtered);
    return new PngStrip(
        fingerprint(frame, top, bottom),
        PngEncoder.chunk("IDAT", deflated(filtered)),
        adler.getValue(),
        filtered.length);
  }

  /** Four sums that do not wait for each other, each a polynomial of its pixels. */
  static long fingerprint(Frame frame, int top, int bottom) {
    int[] rgb = frame.rgb();
    int end = bottom * frame.width();
    long a = frame.width();
    long b = (long) bottom - top;
    long c = 2;
    long d = 3;
    int i = top * frame.width();
    for (; i + 3 < end; i += 4) {
      a = a * FACTOR + (rgb[i] & COLOUR);
      b = b * FACTOR + (rgb[i + 1] & COLOUR);
      c = c * FACTOR + (rgb[i + 2] & COLOUR);
      d = d * FACTOR + (rgb[i + 3] & COLOUR);
    }
    for (; i < end; i++) {
      a = a * FACTOR + (rgb[i] & COLOUR);
    }
    return mixed(mixed(mixed(mixed(0, a), b), c), d);
  }

  private static long mixed(long sum, long next) {
    long mixed = (sum ^ next) * FACTOR;
    return mixed ^ (mixed >>> 32);
  }

  /** Each sample as its difference from the pixel to the left. */
  private static byte[] filtered(Frame frame, int top, int bottom) {
    int[] rgb = frame.rgb();
    byte[] rows = new byte[(bottom - top) * (1 + 3 * frame.width())];
    int at = 0;
    for (int y = top; y < bottom; y++) {
      int left = 0;
      rows[at++] = SUB;
      for (int i = y * frame.width(); i < (y + 1) * frame.width(); i++) {
        int pixel = rgb[i];
        rows[at++] = (byte) ((pixel >> 16) - (left >> 16));
        rows[at++] = (byte) ((pixel >> 8) - (left >> 8));
        rows[at++] = (byte) (pixel - left);
        left = pixel;
      }
    }
    return rows;
  }

  /** A full flush ends it on a byte, and nothing after it refers to it. */
  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream(16 << 10);
      byte[] piece = new byte[8 << 10];
      deflater.setInput(bytes);
      int length;
      while ((length = deflater.deflate(piece, 0, piece.length, Deflater.FULL_FLUSH)) > 0) {
        out.write(piece, 0, length);
      }
      return out.toByteArray();
    } finally {
      // its memory is native and would otherwise wait for the collector
      deflater.end();
    }
  }
}
