package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.screen.Frame;
import ai.getnen.sdk.screen.ModelSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures for tests that only pass them on. */
public final class TestPictures {
  private TestPictures() {}

  /** Returns a picture of one colour. */
  public static Screenshot gray(int width, int height) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Screenshot.of(png.toByteArray());
  }

  /** Returns the picture as a model sees it, unscaled. */
  public static Frame frame(Screenshot picture) {
    return new Frame(picture, ModelSpace.same(picture.size()));
  }

  /** Returns the space of a screen of that size, unscaled. */
  public static ModelSpace space(int width, int height) {
    return ModelSpace.same(new DisplaySize(width, height));
  }
}
