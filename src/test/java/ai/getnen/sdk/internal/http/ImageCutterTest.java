package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an image costs that is decoded while it comes. */
class ImageCutterTest {
  private static final int PART = 8192;
  private static final String HEAD = "{\"image\":\"";

  @Test
  void bytes_of_an_image_count_towards_the_limit() {
    byte[] answer = answer(new byte[3 * PART], "\"}");
    for (int off = -1; off <= 0; off++) {
      ImageCutter cutter = new ImageCutter(Set.of("image"), answer.length + off, answer.length);
      feed(cutter, answer);
      assertThat(cutter.overflowed()).isEqualTo(off < 0);
    }
  }

  @Test
  void image_of_an_answer_whose_length_is_known_is_not_copied() {
    for (int length = 300_000; length < 300_003; length++) {
      ByteBuffer image = image(answer(new byte[length], "\",\"output\":\"done\"}"), true);
      assertThat(image.remaining()).isEqualTo(length);
      assertThat(arrayOf(image)).hasSizeBetween(length + 1, length + 20);
    }
  }

  @Test
  void image_of_an_answer_without_a_length_is_joined_once() {
    ByteBuffer image = image(answer(new byte[300_001], "\"}"), false);
    assertThat(arrayOf(image)).hasSize(300_001);
  }

  @Test
  void small_image_in_a_large_answer_does_not_hold_room_for_a_large_one() {
    String rest = "\",\"output\":\"" + "x".repeat(300_000) + "\"}";
    ByteBuffer image = image(answer(new byte[100_000], rest), true);
    assertThat(arrayOf(image)).hasSize(100_000);
  }

  private static ByteBuffer image(byte[] answer, boolean sized) {
    ImageCutter cutter =
        new ImageCutter(Set.of("image"), Integer.MAX_VALUE, sized ? answer.length : -1);
    feed(cutter, answer);
    return Objects.requireNonNull(cutter.toBody().imageAt(HEAD.length() - 1));
  }

  @SuppressWarnings("ByteBufferBackingArray") // how large it is shows whether it was copied
  private static byte[] arrayOf(ByteBuffer image) {
    return image.array();
  }

  private static void feed(ImageCutter cutter, byte[] answer) {
    for (int at = 0; at < answer.length; at += PART) {
      cutter.add(Unpooled.wrappedBuffer(answer, at, Math.min(PART, answer.length - at)));
    }
  }

  private static byte[] answer(byte[] image, String rest) {
    String base64 = Base64.getEncoder().encodeToString(image);
    return (HEAD + base64 + rest).getBytes(StandardCharsets.US_ASCII);
  }
}
