package ai.getnen.sdk.demo;

import ai.getnen.sdk.driver.Screenshot;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Keeps pictures as files and tells where two of them differ. */
final class Album {
  private final Path folder;
  private final Sight sight;
  private final Map<String, Screenshot> pictures = new HashMap<>();

  Album(Path folder, Sight sight) {
    this.folder = folder;
    this.sight = sight;
  }

  /** Keeps {@code picture} as {@code name.png}. */
  Mono<Path> keep(String name, Screenshot picture) {
    return Mono.fromCallable(
            () -> {
              Files.createDirectories(folder);
              pictures.put(name, picture);
              return Files.write(folder.resolve(name + ".png"), picture.bytes());
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  /**
   * Checks that {@code before} and {@code after} differ in {@code area}, where that can be known.
   */
  Mono<Boolean> checkChanged(String before, String after, Rectangle area, String what) {
    if (sight == Sight.UNCHECKED) {
      return Mono.just(true);
    }
    return Mono.fromCallable(
            () -> {
              boolean same = Arrays.equals(pixels(before, area), pixels(after, area));
              Steps.check(!same, what + " is not visible in " + after + ".png");
              return true;
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  private int[] pixels(String name, Rectangle area) throws IOException {
    Screenshot picture = pictures.get(name);
    if (picture == null) {
      throw new IllegalStateException("no picture " + name);
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    return image.getRGB(area.x, area.y, area.width, area.height, null, 0, area.width);
  }
}
