package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PngEncoderTest {

  @Property(tries = 300)
  void anyFrameIsReadBackAsItWas(
      @ForAll @IntRange(min = 1, max = 70) int width,
      @ForAll @IntRange(min = 1, max = 100) int height,
      @ForAll @IntRange(max = 25) int noise,
      @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    int[] rgb = random.ints((long) width * height).map(p -> p >>> noise).toArray();

    assertReadBack(new Frame(width, height, rgb));
  }

  @Test
  void aWholeScreenIsReadBackAsItWas() throws IOException {
    int[] rgb = new Random(7).ints(1280 * 800).toArray();

    assertReadBack(new Frame(1280, 800, rgb));
  }

  @Test
  void aPlainScreenIsSmall() {
    assertThat(PngEncoder.encode(new Frame(1280, 800, new int[1280 * 800])))
        .hasSizeLessThan(20_000);
  }

  private static void assertReadBack(Frame frame) throws IOException {
    byte[] png = PngEncoder.encode(frame);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(frame.width());
    assertThat(image.getHeight()).isEqualTo(frame.height());
    int[] read =
        image.getRGB(
            0, 0, frame.width(), frame.height(), new int[frame.rgb().length], 0, frame.width());
    for (int i = 0; i < read.length; i++) {
      assertThat(read[i] & 0xFFFFFF).isEqualTo(frame.rgb()[i] & 0xFFFFFF);
    }
  }
}
