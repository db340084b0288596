package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.Frame;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * What pictures looked like when somebody looked at them, by hash: one for each tile of 80x80
 * pixels, so that a difference has a place.
 *
 * <p>{@code Golden} writes all scenes anew; to be run by hand, and followed by a look at the sheet.
 */
final class Golden {
  private static final int TILE = 80;
  private static final int DIGITS = 6;
  private static final int WRONG = 0xff0040;
  private static final Path FILE =
      Path.of("src/test/resources/ai/getnen/sdk/local/virtual/golden.properties");

  private Golden() {}

  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(Scenes.ALL)
        .forEach((name, scene) -> lines.add(name + "=" + hashes(scene.get().desktop().capture())));
    Files.createDirectories(FILE.getParent());
    Files.write(FILE, lines);
  }

  /**
   * Returns the places where {@code frame} is not as it was, empty if it is; those are outlined in
   * a picture under {@code target/golden}.
   */
  static List<Rect> differences(String name, Frame frame) {
    String known = known(name);
    String now = hashes(frame);
    List<Rect> found = new ArrayList<>();
    int across = (frame.width() + TILE - 1) / TILE;
    for (int i = 0; i * DIGITS < now.length(); i++) {
      if (!now.regionMatches(i * DIGITS, known, i * DIGITS, DIGITS)) {
        found.add(new Rect(i % across * TILE, i / across * TILE, TILE, TILE));
      }
    }
    if (!found.isEmpty()) {
      write(name, frame, found);
    }
    return found;
  }

  private static String known(String name) {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> line.startsWith(name + "="))
          .map(line -> line.substring(name.length() + 1))
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hashes(Frame frame) {
    StringBuilder all = new StringBuilder();
    for (int top = 0; top < frame.height(); top += TILE) {
      for (int left = 0; left < frame.width(); left += TILE) {
        all.append(hash(frame, new Rect(left, top, TILE, TILE)), 0, DIGITS);
      }
    }
    return all.toString();
  }

  private static String hash(Frame frame, Rect tile) {
    StringBuilder pixels = new StringBuilder();
    Rect shown = tile.intersect(new Rect(0, 0, frame.width(), frame.height()));
    for (int y = shown.y(); y < shown.bottom(); y++) {
      for (int x = shown.x(); x < shown.right(); x++) {
        int rgb = frame.rgb()[y * frame.width() + x];
        pixels.append((char) (rgb >> 16 & 255)).append((char) (rgb & 0xffff));
      }
    }
    return Person.sha256(pixels.toString().getBytes(StandardCharsets.UTF_16BE));
  }

  private static void write(String name, Frame frame, List<Rect> wrong) {
    BufferedImage image = Pictures.image(frame);
    for (Rect tile : wrong) {
      for (int i = 0; i < TILE; i++) {
        for (int[] at : new int[][] {{i, 0}, {i, TILE - 1}, {0, i}, {TILE - 1, i}}) {
          int x = Math.min(tile.x() + at[0], frame.width() - 1);
          int y = Math.min(tile.y() + at[1], frame.height() - 1);
          image.setRGB(x, y, WRONG);
        }
      }
    }
    Path file = Path.of("target/golden/" + name + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
