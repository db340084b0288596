package ai.getnen.sdk.local.virtual;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Puts pictures of all programs on one sheet: {@code ContactSheet docs/pictures/applications.png}.
 */
final class ContactSheet {
  private static final int WIDTH = 1280;
  private static final int ACROSS = 2;
  private static final int GAP = 16;
  private static final List<String> SCENES =
      List.of(
          "used",
          "files",
          "booking",
          "booking-list",
          "booking-confirm",
          "inventory",
          "paint",
          "terminal",
          "backup",
          "switcher");

  private ContactSheet() {}

  public static void main(String[] args) throws IOException {
    int width = (WIDTH - (ACROSS + 1) * GAP) / ACROSS;
    int height = width * 5 / 8;
    int rows = (SCENES.size() + ACROSS - 1) / ACROSS;
    BufferedImage sheet =
        new BufferedImage(WIDTH, GAP + rows * (height + GAP), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    for (int i = 0; i < SCENES.size(); i++) {
      BufferedImage full = Pictures.image(Scenes.of(SCENES.get(i)).desktop().capture());
      Image small = full.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
      int x = GAP + i % ACROSS * (width + GAP);
      int y = GAP + i / ACROSS * (height + GAP);
      graphics.drawImage(small, x, y, null);
    }
    graphics.dispose();
    ImageIO.write(sheet, "png", new File(args[0]));
  }
}
