package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Writes what desktops look like, for somebody to look at: {@code Pictures <directory>}. */
final class Pictures {
  private Pictures() {}

  public static void main(String[] args) throws IOException {
    for (String scene : Scenes.ALL.keySet()) {
      write(Scenes.of(scene), new File(args[0], scene + ".png"));
    }
    write(new Person(1024, 768), new File(args[0], "smaller.png"));
    write(new Person(640, 480), new File(args[0], "small.png"));
  }

  /** Returns someone whose desktop shows a little of everything. */
  static Person used() {
    Person person = new Person();
    person.click(Places.TEXT);
    person.type("Grüße aus Zürich — ναι, да ☕\n\t日本 🚀 e\u0301\n");
    person.type("A line that is much longer than the view. ".repeat(3));
    person.chord("shift+up");
    person.desktop().move(Places.LIST);
    person.desktop().wheel(1, 5);
    person.drag(Places.LIST_TITLE, new Position(700, 120));
    person.click(Places.CLICK_ME);
    person.click(MouseButton.RIGHT, Places.TEXT, 1);
    return person;
  }

  static BufferedImage image(Frame frame) {
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, frame.width(), frame.height(), frame.rgb(), 0, frame.width());
    return image;
  }

  private static void write(Person person, File file) throws IOException {
    ImageIO.write(image(person.desktop().capture()), "png", file);
  }
}
