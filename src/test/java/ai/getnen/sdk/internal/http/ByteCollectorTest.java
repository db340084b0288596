package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.guard.GuardExtension;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

class ByteCollectorTest {
  @AfterContainer
  static void guard() {
    GuardExtension.check();
  }

  @Property
  void keeps_the_first_bytes_up_to_the_limit(
      @ForAll @Size(max = 12) List<byte[]> parts,
      @ForAll @IntRange(max = 300) int limit,
      @ForAll @LongRange(min = -1, max = 400) long expected) {
    byte[] all = joined(parts);
    ByteCollector collector = new ByteCollector(limit, expected);

    parts.forEach(part -> add(collector, part));

    assertThat(collector.toBytes()).isEqualTo(Arrays.copyOf(all, Math.min(limit, all.length)));
    assertThat(collector.overflowed()).isEqualTo(all.length > limit);
  }

  @Test
  void limit_itself_is_no_overflow_and_one_byte_more_is() {
    ByteCollector collector = new ByteCollector(3, -1);
    add(collector, new byte[] {1, 2});
    add(collector, new byte[] {3});
    assertThat(collector.overflowed()).isFalse();

    add(collector, new byte[0]);
    assertThat(collector.overflowed()).isFalse();

    add(collector, new byte[] {4});
    assertThat(collector.overflowed()).isTrue();
    assertThat(collector.toBytes()).containsExactly(1, 2, 3);
  }

  @Test
  void overflow_is_not_forgotten() {
    ByteCollector collector = new ByteCollector(1, -1);
    add(collector, new byte[2]);
    add(collector, new byte[0]);
    assertThat(collector.overflowed()).isTrue();
  }

  @Test
  void expected_length_may_be_wrong_either_way() {
    for (long expected : new long[] {-1, 0, 1, 2, 3, 1_000, Long.MAX_VALUE}) {
      ByteCollector collector = new ByteCollector(100, expected);
      add(collector, new byte[] {7});
      add(collector, new byte[] {8});
      assertThat(collector.toBytes()).containsExactly(7, 8);
    }
  }

  @Test
  void limit_beyond_an_array_allocates_only_what_comes() {
    ByteCollector collector = new ByteCollector(Long.MAX_VALUE, -1);
    for (int i = 0; i < 100; i++) {
      add(collector, new byte[100]);
    }
    assertThat(collector.toBytes()).hasSize(10_000);
  }

  private static void add(ByteCollector collector, byte[] part) {
    ByteBuf buffer = Unpooled.directBuffer(part.length + 1).writeBytes(part);
    try {
      collector.add(buffer);
    } finally {
      buffer.release();
    }
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteBuf all = Unpooled.wrappedBuffer(parts.toArray(byte[][]::new));
    byte[] bytes = new byte[all.readableBytes()];
    all.readBytes(bytes).release();
    return bytes;
  }
}
