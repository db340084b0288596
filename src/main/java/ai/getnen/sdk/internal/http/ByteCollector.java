package ai.getnen.sdk.internal.http;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Gathers a body on the heap, up to a limit. */
final class ByteCollector implements BodyGatherer {
  private static final int FIRST = 256;
  private static final int MOST_AHEAD = 16 << 20;

  private final long limit;
  private byte[] bytes;
  private int size;
  private boolean overflowed;

  /**
   * Makes a collector.
   *
   * @param limit the most bytes to keep
   * @param expected how many are expected, -1 if that is not known
   */
  ByteCollector(long limit, long expected) {
    this.limit = limit;
    this.bytes =
        new byte[(int) Math.min(Math.min(limit, MOST_AHEAD), expected < 0 ? FIRST : expected)];
  }

  @Override
  public void add(ByteBuf part) {
    int wanted = part.readableBytes();
    int taken = (int) Math.min(wanted, limit - size);
    overflowed |= taken < wanted;
    grow(size + taken);
    part.readBytes(bytes, size, taken);
    size += taken;
  }

  @Override
  public boolean overflowed() {
    return overflowed;
  }

  @Override
  public Body toBody() {
    return Body.of(toBytes());
  }

  int size() {
    return size;
  }

  byte[] toBytes() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  private void grow(int needed) {
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(needed, 2L * bytes.length)));
    }
  }
}
