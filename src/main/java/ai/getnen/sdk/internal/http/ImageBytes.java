package ai.getnen.sdk.internal.http;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of an image as they are decoded. A good guess of their number saves the copy that makes
 * one array of them.
 */
final class ImageBytes {
  private static final int PIECE = 64 * 1024;
  private static final int MOST_AHEAD = 16 << 20;
  private static final int TOLERATED_WASTE = 8;

  private final List<byte[]> full = new ArrayList<>(0);
  private byte[] last;
  private int inLast;

  /**
   * Makes room.
   *
   * @param atMost how many there will be at most, -1 if that is not known
   */
  ImageBytes(long atMost) {
    this.last = new byte[(int) (atMost < 0 ? PIECE : Math.min(atMost, MOST_AHEAD))];
  }

  /** Takes the first {@code length} of {@code bytes}. */
  void add(byte[] bytes, int length) {
    int taken = 0;
    while (taken < length) {
      if (inLast == last.length) {
        full.add(last);
        last = new byte[PIECE];
        inLast = 0;
      }
      int fitting = Math.min(length - taken, last.length - inLast);
      System.arraycopy(bytes, taken, last, inLast, fitting);
      inLast += fitting;
      taken += fitting;
    }
  }

  /** Returns all of them, in an array that is not much larger. */
  ByteBuffer toBuffer() {
    boolean wasteful = last.length - inLast > inLast / TOLERATED_WASTE;
    return full.isEmpty() && !wasteful ? ByteBuffer.wrap(last, 0, inLast).slice() : joined();
  }

  private ByteBuffer joined() {
    int size = full.stream().mapToInt(piece -> piece.length).sum() + inLast;
    ByteBuffer all = ByteBuffer.allocate(size);
    full.forEach(all::put);
    return all.put(last, 0, inLast).flip();
  }
}
