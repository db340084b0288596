package ai.getnen.sdk.local.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.virtual.VirtualDesktop;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.Tiles;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Videos by each encoder that is here, looked at again. */
class VideoTest {
  /**
   * A mean difference of a colour of 255 in the worst tile: text has hard edges, colour does not.
   */
  private static final double CLOSE = 12;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "jcodec, 640, 400",
    "jcodec, 321, 323",
    "jcodec, 338, 350",
    "ffmpeg, 640, 400",
    "ffmpeg, 321, 323",
    "ffmpeg, 338, 350",
  })
  void eachFrameIsThereAtItsTime_forAsLongAsItStayed(String encoder, int width, int height)
      throws IOException {
    VirtualDesktop desktop = VirtualDesktop.create(width, height);
    Path file = folder.resolve("a.mp4");
    VideoFile video = VideoMaker.find(Movie.path(encoder)).open(file, desktop.capture());
    BufferedImage[] shown = new BufferedImage[4];
    long[] at = {0, 1, 31, 36};
    for (int i = 0; i < at.length; i++) {
      shown[i] = image(desktop.capture());
      video.add(desktop.capture(), at[i]);
      desktop.type("line " + i + "\n");
      desktop.move(new Position(20 + 60 * i, 200));
    }
    video.finish(60);

    Movie movie = Movie.of(file, encoder);
    assertThat(Movie.isMp4(file)).isTrue();
    assertThat(movie.slots()).hasSize(60);
    assertThat(movie.last().getWidth()).isEqualTo(width + width % 2);
    assertThat(movie.last().getHeight()).isEqualTo(height + height % 2);
    int[] slots = {0, 1, 30, 31, 35, 36, 59};
    int[] expected = {0, 1, 1, 2, 2, 3, 3};
    for (int i = 0; i < slots.length; i++) {
      BufferedImage got = movie.slots().get(slots[i]).getSubimage(0, 0, width, height);
      assertThat(Tiles.difference(got, shown[expected[i]]))
          .as("slot " + slots[i])
          .isLessThan(CLOSE);
    }
    assertThat(Tiles.difference(shown[0], shown[1])).isGreaterThan(CLOSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jcodec", "ffmpeg"})
  void oneFrameIsAVideoToo(String encoder) throws IOException {
    Path file = folder.resolve("a.mp4");
    Frame red = filled(64, 48, 0xff0000);
    VideoFile video = VideoMaker.find(Movie.path(encoder)).open(file, red);
    video.add(red, 0);
    video.finish(1);
    assertThat(Movie.of(file, encoder).slots()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jcodec", "ffmpeg"})
  void coloursStayWhatTheyAre(String encoder) throws IOException {
    int[] colors = {0xff0000, 0x00ff00, 0x0000ff, 0xffffff, 0x000000, 0x808080, 0x234a72};
    Path file = folder.resolve("a.mp4");
    VideoMaker maker = VideoMaker.find(Movie.path(encoder));
    VideoFile video = maker.open(file, filled(64, 48, 0));
    for (int i = 0; i < colors.length; i++) {
      video.add(filled(64, 48, colors[i]), i);
    }
    video.finish(colors.length);
    Movie movie = Movie.of(file, encoder);
    for (int i = 0; i < colors.length; i++) {
      BufferedImage wanted = image(filled(64, 48, colors[i]));
      assertThat(Tiles.difference(movie.slots().get(i), wanted))
          .as(Integer.toHexString(colors[i]))
          .isLessThan(8);
    }
  }

  @ParameterizedTest
  @CsvSource({"jcodec, 200, 100", "jcodec, 51, 301", "ffmpeg, 200, 100", "ffmpeg, 51, 301"})
  void anotherSizeIsFittedIn_withBlackBesideIt(String encoder, int width, int height)
      throws IOException {
    Path file = folder.resolve("a.mp4");
    Frame first = filled(100, 100, 0xffffff);
    VideoFile video = VideoMaker.find(Movie.path(encoder)).open(file, first);
    video.add(first, 0);
    video.add(filled(width, height, 0xffffff), 1);
    video.finish(2);
    BufferedImage image = Movie.of(file, encoder).last();
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(100, 100);
    assertThat(light(image, 50, 50)).isGreaterThan(240);
    boolean wide = width > height;
    assertThat(light(image, wide ? 50 : 5, wide ? 5 : 50)).isLessThan(16);
    assertThat(light(image, wide ? 5 : 50, wide ? 50 : 5)).isGreaterThan(240);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jcodec", "ffmpeg"})
  void whatIsGivenUpLeavesNothing(String encoder) throws IOException {
    Path file = folder.resolve("a.mp4");
    Frame first = filled(64, 48, 0xff0000);
    VideoFile video = VideoMaker.find(Movie.path(encoder)).open(file, first);
    video.add(first, 0);
    video.discard();
    assertThat(file).doesNotExist();
    assertThatThrownBy(
            () -> {
              video.add(filled(64, 48, 0), 1);
              video.add(filled(64, 48, 1), 2);
              video.finish(3);
            })
        .isInstanceOf(IOException.class);
    video.discard();
    assertThat(folder).isEmptyDirectory();
    Eventually.until(() -> ProcessHandle.current().children().noneMatch(VideoTest::isFfmpeg));
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    Frame first = filled(64, 48, 0xff0000);
    Path file = folder.resolve("nowhere").resolve("a.mp4");
    assertThatThrownBy(() -> VideoMaker.find("").open(file, first)).isInstanceOf(IOException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anFfmpegThatCannotEncodeIsPassedOver() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path broken = bin.resolve("ffmpeg");
    Files.writeString(broken, "#!/bin/sh\necho ' V..... mpeg4 '\n");
    assertThat(broken.toFile().setExecutable(true)).isTrue();
    assertThat(Ffmpeg.on(bin.toString())).isEmpty();
    Files.writeString(broken, "#!/nowhere\n");
    assertThat(Ffmpeg.on(File.pathSeparator + bin)).isEmpty();
    assertThat(Ffmpeg.on("")).isEmpty();
  }

  @Test
  void withoutAnyEncoderItSaysWhichThereMayBe() throws Exception {
    try (URLClassLoader bare = withoutJcodec()) {
      Class<?> room = bare.loadClass(VideoMaker.class.getName());
      assertThatThrownBy(() -> bare.loadClass("org.jcodec.codecs.h264.H264Encoder"))
          .isInstanceOf(ClassNotFoundException.class);
      Object maker = room.getMethod("find", String.class).invoke(null, "");
      Class<?> frame = bare.loadClass(Frame.class.getName());
      Object picture =
          frame.getConstructor(int.class, int.class, int[].class).newInstance(2, 2, new int[4]);
      assertThatThrownBy(
              () -> room.getMethod("open", Path.class, frame).invoke(maker, folder, picture))
          .cause()
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("ffmpeg")
          .hasMessageContaining("org.jcodec:jcodec");
    }
  }

  /** A class path as it is for whoever does not take the optional library along. */
  private static URLClassLoader withoutJcodec() {
    URL[] path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("jcodec"))
            .map(VideoTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isFfmpeg(ProcessHandle process) {
    return process.info().command().orElse("").contains("ffmpeg");
  }

  private static Frame filled(int width, int height, int color) {
    int[] rgb = new int[width * height];
    Arrays.fill(rgb, color);
    return new Frame(width, height, rgb);
  }

  private static BufferedImage image(Frame frame) {
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, frame.width(), frame.height(), frame.rgb(), 0, frame.width());
    return image;
  }

  private static int light(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >> 8 & 255;
  }
}
