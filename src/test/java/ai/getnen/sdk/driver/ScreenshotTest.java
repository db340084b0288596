package ai.getnen.sdk.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenshotTest {
  private static final String APP0 = "FFE0 0010 4A46494600010100000100010000";
  private static final String TABLE = "FFDB 0005 C0C0C0";
  private static final String HUFFMAN = "FFC4 0006 FFC00000";
  private static final String FRAME = "FFC0 0011 08 0300 0400 03012200021101031101";

  @ParameterizedTest
  @CsvSource({"1, 1", "1024, 768", "65536, 65536", "258, 3"})
  void png_tells_its_size(int width, int height) {
    Screenshot shot = Screenshot.of(png(width, height));
    assertThat(shot.format()).isEqualTo(Screenshot.Format.PNG);
    assertThat(shot.format().mediaType()).isEqualTo("image/png");
    assertThat(shot.width()).isEqualTo(width);
    assertThat(shot.height()).isEqualTo(height);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FFD8" + FRAME,
        "FFD8" + APP0 + FRAME,
        "FFD8" + APP0 + TABLE + HUFFMAN + FRAME + "FFDA",
        "FFD8" + APP0 + "FFFFFF" + TABLE + "FFFF" + FRAME,
        "FFD8 FFE1 0002" + FRAME,
        "FFD8 FFC2 0011 08 0300 0400 03",
        "FFD8 FFCF 0011 08 0300 0400 03"
      })
  void jpeg_tells_its_size_whatever_stands_before_its_frame(String hex) {
    Screenshot shot = Screenshot.of(bytes(hex));
    assertThat(shot.format()).isEqualTo(Screenshot.Format.JPEG);
    assertThat(shot.format().mediaType()).isEqualTo("image/jpeg");
    assertThat(shot.width()).isEqualTo(1024);
    assertThat(shot.height()).isEqualTo(768);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1", "65537, 1", "1, 65537", "2147483647, 1"})
  void impossible_size_is_refused(int width, int height) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Screenshot.of(png(width, height)))
        .withMessageContaining("impossible size");
  }

  @Test
  void jpeg_without_a_size_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Screenshot.of(bytes("FFD8 FFC0 0011 08 0000 0400 03")));
  }

  @Test
  void image_that_is_cut_short_is_refused() {
    byte[] png = png(1024, 768);
    byte[] jpeg = bytes("FFD8" + APP0 + HUFFMAN + "FFC0 0011 08 0300 0400");
    assertThat(Screenshot.of(jpeg).width()).isEqualTo(1024);
    for (byte[] whole : new byte[][] {png, jpeg}) {
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThatIllegalArgumentException().isThrownBy(() -> Screenshot.of(cut));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "474946383961",
        "89504E470D0A1A0B 0000000D 49484452 00000001 00000001",
        "89504E470D0A1A0A 0000000D 49444154 00000001 00000001",
        "FFD8FFD9",
        "FFD8 FFC4 0002 FFD9 000000000000000000",
        "FFD8 0000 FFC0 0011 08 0300 0400 03"
      })
  void anything_else_is_refused(String hex) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Screenshot.of(bytes(hex)))
        .withMessageStartingWith("image is ");
  }

  @Property
  void garbage_is_refused_and_ends(@ForAll byte[] garbage, @ForAll boolean png) {
    byte[] start = png ? Arrays.copyOf(png(1, 1), 8) : new byte[] {(byte) 0xFF, (byte) 0xD8, -1};
    byte[] image = Arrays.copyOf(start, start.length + garbage.length);
    System.arraycopy(garbage, 0, image, start.length, garbage.length);
    try {
      assertThat(Screenshot.of(image).width()).isPositive();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("image ");
    }
  }

  @Test
  void bytes_are_a_copy_and_the_buffer_cannot_change_them() {
    byte[] image = png(2, 3);
    Screenshot shot = Screenshot.of(image);

    shot.bytes()[0] = 7;
    assertThat(shot.bytes()).isEqualTo(png(2, 3));
    ByteBuffer buffer = shot.buffer();
    assertThat(buffer.remaining()).isEqualTo(image.length);
    assertThatExceptionOfType(ReadOnlyBufferException.class)
        .isThrownBy(() -> buffer.put(0, (byte) 7));
    buffer.position(5);
    assertThat(shot.buffer().position()).isZero();
  }

  @Test
  void text_form_tells_sizes_only() {
    assertThat(Screenshot.of(png(2, 3))).hasToString("Screenshot[PNG 2x3, 24 bytes]");
  }

  @Test
  void scroll_direction_has_its_word_for_the_wire() {
    assertThat(ScrollDirection.values())
        .extracting(ScrollDirection::word)
        .containsExactly("up", "down", "left", "right");
  }

  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(24)
        .put(bytes("89504E470D0A1A0A 0000000D 49484452"))
        .putInt(width)
        .putInt(height)
        .array();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
