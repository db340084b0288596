package ai.getnen.sdk.driver;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture's pixels, decoded. Costs milliseconds of CPU: nothing for an event loop. */
final class Pixels {
  /** Half way between the fastest and the smallest. */
  private static final float COMPRESSION = 0.5f;

  private final BufferedImage image;

  private Pixels(BufferedImage image) {
    this.image = image;
  }

  /**
   * Decodes a picture.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  static Pixels of(byte[] encoded) {
    try {
      // A stream of the JDK's choice would keep a copy of the picture in a file.
      BufferedImage image =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded)));
      if (image == null) {
        throw new IllegalArgumentException("image cannot be decoded");
      }
      return new Pixels(image);
    } catch (IOException damaged) {
      throw new IllegalArgumentException("image cannot be decoded", damaged);
    }
  }

  Pixels cut(Region region) {
    return new Pixels(image.getSubimage(region.x(), region.y(), region.width(), region.height()));
  }

  /** Averages the area under each new pixel, so that thin lines and small letters stay. */
  Pixels scaledTo(DisplaySize size) {
    Image scaled = image.getScaledInstance(size.width(), size.height(), Image.SCALE_AREA_AVERAGING);
    BufferedImage drawn =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.drawImage(scaled, 0, 0, null);
    graphics.dispose();
    return new Pixels(drawn);
  }

  byte[] png() {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam fast = writer.getDefaultWriteParam();
      fast.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      fast.setCompressionQuality(COMPRESSION);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), fast);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
