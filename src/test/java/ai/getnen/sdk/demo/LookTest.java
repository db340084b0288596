package ai.getnen.sdk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.Screenshot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What was seen on one screen is found on another, wherever it stands there. */
class LookTest {
  private static final Rectangle SCREEN = new Rectangle(0, 0, 200, 100);

  @Test
  void part_isFoundWhereItStandsNow() {
    Look look = Look.of("button", screen(20, 30, Color.RED), new Rectangle(20, 30, 30, 10), SCREEN);
    assertThat(look.on(screen(90, 60, Color.RED))).contains(new Point(105, 65));
  }

  @Test
  void part_thatIsNotThere_isNotFound() {
    Look look = Look.of("button", screen(20, 30, Color.RED), new Rectangle(20, 30, 30, 10), SCREEN);
    assertThat(look.on(screen(20, 30, Color.BLUE))).isEmpty();
  }

  @Test
  void part_thatLooksLikeAnother_isToldFromItByWhatStandsBesideIt() {
    Screenshot learnt = twins(20, 120, 40);
    Look second = Look.of("second", learnt, new Rectangle(120, 40, 30, 10), SCREEN);
    assertThat(second.on(twins(40, 140, 42))).contains(new Point(155, 47));
  }

  /** Two fields that look alike, the second with a label to its left. */
  private static Screenshot twins(int first, int second, int y) {
    return drawn(
        graphics -> {
          graphics.setColor(Color.WHITE);
          graphics.fillRect(first, y, 30, 10);
          graphics.fillRect(second, y, 30, 10);
          graphics.setColor(Color.GREEN);
          graphics.fillRect(second - 12, y, 6, 10);
        });
  }

  private static Screenshot screen(int x, int y, Color color) {
    return drawn(
        graphics -> {
          graphics.setColor(color);
          graphics.fillRect(x, y, 30, 10);
          graphics.setColor(Color.YELLOW);
          graphics.fillRect(x + 3, y + 3, 5, 2);
        });
  }

  private static Screenshot drawn(Consumer<Graphics2D> painter) {
    BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    painter.accept(graphics);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      assertThat(ImageIO.write(image, "png", bytes)).isTrue();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return Screenshot.of(bytes.toByteArray());
  }
}
