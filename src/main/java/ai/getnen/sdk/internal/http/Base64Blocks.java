package ai.getnen.sdk.internal.http;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * Decodes the text of an image while it comes, in blocks of whole groups of four characters. The
 * end is not searched for: a block that is no base64 holds the closing quote, or something that
 * only a real JSON parser can make sense of.
 */
final class Base64Blocks {
  private static final int BLOCK = 16 * 1024;
  private static final Base64.Decoder STRICT = Base64.getDecoder();

  private final byte[] block = new byte[BLOCK];
  private final byte[] decoded = new byte[BLOCK / 4 * 3];
  private final ImageBytes image;
  private int filled;
  private State state = State.OPEN;

  /** How far the text is read. */
  enum State {
    /** More of it may come. */
    OPEN,
    /** It is decoded; the rest of the block is not a part of it. */
    CLOSED,
    /** It is not plain base64. */
    UNUSUAL
  }

  /**
   * Makes a decoder.
   *
   * @param atMost how many characters there are at most, -1 if that is not known
   */
  Base64Blocks(long atMost) {
    this.image = new ImageBytes(atMost < 0 ? -1 : atMost / 4 * 3);
  }

  /** Takes as much of {@code part} as there is room for, or all until the text is closed. */
  State add(ByteBuf part) {
    while (part.isReadable() && state == State.OPEN) {
      int taken = Math.min(part.readableBytes(), BLOCK - filled);
      part.readBytes(block, filled, taken);
      filled += taken;
      if (filled == BLOCK) {
        decodeBlock();
      }
    }
    return state;
  }

  /** Looks for the end of the text in what has come, of which there is no more. */
  State finish() {
    if (state == State.OPEN) {
      close();
    }
    return state;
  }

  /** Returns what is decoded. */
  ByteBuffer image() {
    return image.toBuffer();
  }

  /** Returns what came and is not decoded, from the closing quote on if there is one. */
  byte[] rest() {
    return Arrays.copyOf(block, filled);
  }

  private void decodeBlock() {
    try {
      // Padding may end a block and more come after it: the parser takes that too.
      image.add(decoded, STRICT.decode(block, decoded));
      filled = 0;
    } catch (IllegalArgumentException e) {
      close();
    }
  }

  private void close() {
    int length = 0;
    while (length < filled && block[length] != '"') {
      length++;
    }
    boolean whole = length < filled && length % 4 == 0;
    state = whole && decoded(length) ? State.CLOSED : State.UNUSUAL;
  }

  private boolean decoded(int length) {
    try {
      ByteBuffer last = STRICT.decode(ByteBuffer.wrap(block, 0, length));
      image.add(last.array(), last.remaining());
    } catch (IllegalArgumentException e) {
      return false;
    }
    System.arraycopy(block, length, block, 0, filled - length);
    filled -= length;
    return true;
  }
}
