package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.Frame;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastPictureTest {
  private final LastPicture picture = new LastPicture();

  @Test
  void theSamePixelsAreEncodedOnce() {
    byte[] first = picture.of(new Frame(40, 30, new int[1200]));

    assertThat(picture.of(new Frame(40, 30, new int[1200]))).isSameAs(first);
    int[] highBytes = new int[1200];
    java.util.Arrays.fill(highBytes, 0xFF000000);
    assertThat(picture.of(new Frame(40, 30, highBytes))).isSameAs(first);
  }

  @ParameterizedTest
  @CsvSource({"40,30", "41,30", "42,31", "43,31", "1,1"})
  void anyPixelThatChanges_inAnyBit_makesAnotherPicture(int width, int height) {
    int[] rgb = new Random(1).ints((long) width * height).toArray();
    Frame frame = new Frame(width, height, rgb);
    Set<Long> seen = new HashSet<>();
    seen.add(LastPicture.fingerprint(frame));
    for (int i = 0; i < rgb.length; i++) {
      for (int bit = 0; bit < 24; bit++) {
        rgb[i] ^= 1 << bit;
        assertThat(seen.add(LastPicture.fingerprint(frame))).isTrue();
        rgb[i] ^= 1 << bit;
      }
    }
  }

  @Test
  void aFrameThatTheBackendPaintsOver_isNoticed() {
    int[] rgb = new int[1200];
    Frame frame = new Frame(40, 30, rgb);
    byte[] first = picture.of(frame);
    rgb[700] = 0x00FF00;

    assertThat(picture.of(frame)).isEqualTo(PngEncoder.encode(frame)).isNotEqualTo(first);
    rgb[700] = 0;
    assertThat(picture.of(frame)).isEqualTo(first);
  }

  @Test
  void swappedPixelsAndAnotherShape_areOtherPictures() {
    int[] rgb = new int[1200];
    rgb[10] = 0xABCDEF;
    long one = LastPicture.fingerprint(new Frame(40, 30, rgb));
    long turned = LastPicture.fingerprint(new Frame(30, 40, rgb));
    rgb[10] = 0;
    rgb[14] = 0xABCDEF;

    assertThat(Set.of(one, turned, LastPicture.fingerprint(new Frame(40, 30, rgb)))).hasSize(3);
  }
}
