package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.Frame;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastPictureTest {
  private final LastPicture picture = new LastPicture();

  @Test
  void onlyTheStripThatChangedIsEncodedAgain() {
    int[] rgb = new int[40 * 100];
    byte[] first = picture.of(new Frame(40, 100, rgb));
    List<PngStrip> strips = picture.strips();
    Arrays.fill(rgb, 0xFF000000);
    assertThat(picture.of(new Frame(40, 100, rgb))).isEqualTo(first);
    assertThat(picture.strips()).hasSize(4).zipSatisfy(strips, LastPictureTest::same);

    rgb[40 * 64] = 1;
    picture.of(new Frame(40, 100, rgb));

    assertThat(picture.strips().get(2)).isNotSameAs(strips.get(2));
    for (int other : new int[] {0, 1, 3}) {
      same(picture.strips().get(other), strips.get(other));
    }
  }

  private static void same(PngStrip one, PngStrip other) {
    assertThat(one).isSameAs(other);
  }

  @ParameterizedTest
  @CsvSource({"40,30", "41,30", "42,31", "43,31", "1,1"})
  void anyPixelThatChanges_inAnyBit_makesAnotherPicture(int width, int height) {
    int[] rgb = new Random(1).ints((long) width * height).toArray();
    Frame frame = new Frame(width, height, rgb);
    Set<Long> seen = new HashSet<>();
    seen.add(PngStrip.fingerprint(frame, 0, height));
    for (int i = 0; i < rgb.length; i++) {
      for (int bit = 0; bit < 24; bit++) {
        rgb[i] ^= 1 << bit;
        assertThat(seen.add(PngStrip.fingerprint(frame, 0, height))).isTrue();
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
    long one = PngStrip.fingerprint(new Frame(40, 30, rgb), 0, 30);
    long turned = PngStrip.fingerprint(new Frame(30, 40, rgb), 0, 40);
    rgb[10] = 0;
    rgb[14] = 0xABCDEF;

    assertThat(Set.of(one, turned, PngStrip.fingerprint(new Frame(40, 30, rgb), 0, 30))).hasSize(3);
  }
}
