package ai.getnen.sdk.demo;

import ai.getnen.sdk.driver.Screenshot;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** The pixels of a picture, in which another one can be found. */
final class Pixels {
  private final int width;
  private final int height;
  private final int[] colors;

  private Pixels(int width, int height, int[] colors) {
    this.width = width;
    this.height = height;
    this.colors = colors;
  }

  static Pixels of(Screenshot shot) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(shot.bytes()));
      int width = image.getWidth();
      int height = image.getHeight();
      return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  Pixels cut(Rectangle area) {
    int[] part = new int[area.width * area.height];
    for (int row = 0; row < area.height; row++) {
      System.arraycopy(colors, (area.y + row) * width + area.x, part, row * area.width, area.width);
    }
    return new Pixels(area.width, area.height, part);
  }

  /** Returns all places where {@code other} is to be seen, pixel by pixel. */
  List<Rectangle> find(Pixels other) {
    List<Rectangle> places = new ArrayList<>();
    for (int y = 0; y <= height - other.height; y++) {
      for (int x = 0; x <= width - other.width; x++) {
        if (shows(other, x, y)) {
          places.add(new Rectangle(x, y, other.width, other.height));
        }
      }
    }
    return places;
  }

  private boolean shows(Pixels other, int x, int y) {
    for (int row = 0; row < other.height; row++) {
      for (int column = 0; column < other.width; column++) {
        if (colors[(y + row) * width + x + column] != other.colors[row * other.width + column]) {
          return false;
        }
      }
    }
    return true;
  }
}
