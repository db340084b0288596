package ai.getnen.sdk.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Cutting and scaling of pictures, and their base64. */
class ScreenshotPixelsTest {
  @Test
  void crop_isExact() throws IOException {
    BufferedImage part = read(Screenshot.of(png()).crop(new Region(10, 20, 30, 40)));
    assertThat(part.getWidth()).isEqualTo(30);
    assertThat(part.getHeight()).isEqualTo(40);
    assertThat(part.getRGB(0, 0)).isEqualTo(new Color(10, 20, 0).getRGB());
    assertThat(part.getRGB(29, 39)).isEqualTo(new Color(39, 59, 0).getRGB());
  }

  @Test
  void crop_offThePicture_isRefused() {
    Screenshot shot = Screenshot.of(png());
    assertThatThrownBy(() -> shot.crop(new Region(171, 0, 30, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("region must be within 200x100");
  }

  @Test
  void scaledPicture_averagesWhatItCovers_soThatNoLineIsLost() throws IOException {
    BufferedImage lines = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 100; y++) {
      lines.setRGB(101, y, Color.WHITE.getRGB());
    }
    BufferedImage half = read(Screenshot.of(png(lines)).scaledTo(new DisplaySize(50, 25)));
    assertThat(half.getWidth()).isEqualTo(50);
    int grey = new Color(half.getRGB(25, 12)).getRed();
    assertThat(grey).isBetween(58, 70); // one white column of four
    assertThat(new Color(half.getRGB(10, 12)).getRed()).isZero();
  }

  @Test
  void sameSize_isTheSamePicture() {
    Screenshot shot = Screenshot.of(png());
    assertThat(shot.scaledTo(new DisplaySize(200, 100))).isSameAs(shot);
  }

  @Test
  void base64_isMadeOnce_orKeptFromTheWire() {
    Screenshot shot = Screenshot.of(png());
    assertThat(shot.base64()).isSameAs(shot.base64());
    String wire = Base64.getEncoder().encodeToString(png());
    assertThat(Screenshot.ofBase64(wire).base64()).isSameAs(wire);
    assertThat(Screenshot.ofBase64(wire).bytes()).isEqualTo(png());
  }

  @Test
  void damagedPicture_isRefused() {
    Screenshot cut = Screenshot.of(Arrays.copyOf(png(), 60));
    assertThatThrownBy(() -> cut.crop(new Region(0, 0, 5, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be decoded");
  }

  private static byte[] png() {
    BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 200; x++) {
        image.setRGB(x, y, new Color(x, y, 0).getRGB());
      }
    }
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      assertThat(ImageIO.write(image, "png", bytes)).isTrue();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static BufferedImage read(Screenshot shot) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(shot.bytes()));
  }
}
