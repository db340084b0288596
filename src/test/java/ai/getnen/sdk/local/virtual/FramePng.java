package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.Frame;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Writes pictures of a desktop to look at. */
final class FramePng {
  private FramePng() {}

  static void write(Frame frame, String file) throws IOException {
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, frame.width(), frame.height(), frame.rgb(), 0, frame.width());
    ImageIO.write(image, "png", new File(file));
  }
}
