package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.getnen.sdk.local.LocalFixture.Answer;
import ai.getnen.sdk.local.video.Movie;
import ai.getnen.sdk.local.video.VideoMaker;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.Tiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Recordings from their start to their end ({@code wire.md} 5.2 and 5.3). */
@Timeout(120)
class Leap0RecordingsTest {
  private static final double CLOSE = 12;

  @TempDir private Path folder;

  @Test
  void aRecordingIsStartedStoppedToldOfAndDeleted() {
    try (LocalFixture leap0 = fixture(new FakeVideos())) {
      String api = leap0.createSandbox() + "/api/";
      assertThat(leap0.call("GET", api + "recording").is(200).text())
          .isEqualTo("{\"active\":false,\"display\":\":1\"}");
      assertThat(leap0.call("GET", api + "recordings").is(200).text()).isEqualTo("{\"items\":[]}");
      leap0.call("POST", api + "recording/stop").isLeap0Error(409, null);

      JsonNode started = leap0.call("POST", api + "recording/start").is(201).json();
      assertThat(started.propertyNames())
          .containsExactly(
              "id",
              "active",
              "download",
              "mime_type",
              "file_name",
              "started_at",
              "display",
              "resolution");
      String id = started.get("id").stringValue();
      assertThat(started.get("active").booleanValue()).isTrue();
      assertThat(started.get("mime_type").stringValue()).isEqualTo("video/mp4");
      assertThat(started.get("file_name").stringValue()).endsWith(".mp4");
      assertThat(started.get("display").stringValue()).isEqualTo(":1");
      assertThat(started.get("resolution").stringValue()).isEqualTo("1280x800");
      assertThat(Instant.parse(started.get("started_at").stringValue()))
          .isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
      assertThat(leap0.call("GET", api + "recording").json()).isEqualTo(started);

      String one = api + "recordings/" + id;
      leap0.call("POST", api + "recording/start").isLeap0Error(409, null);
      leap0.call("DELETE", one).isLeap0Error(409, null);
      leap0.call("GET", one + "/download").isLeap0Error(409, null);
      assertThat(leap0.call("GET", one).is(200).json().get("active").booleanValue()).isTrue();

      JsonNode stopped = leap0.call("POST", api + "recording/stop").is(200).json();
      assertThat(stopped.get("active").booleanValue()).isFalse();
      assertThat(stopped.get("id")).isEqualTo(started.get("id"));
      assertThat(stopped.get("started_at")).isEqualTo(started.get("started_at"));
      assertThat(Instant.parse(stopped.get("stopped_at").stringValue()))
          .isAfterOrEqualTo(Instant.parse(started.get("started_at").stringValue()));
      leap0.call("POST", api + "recording/stop").isLeap0Error(409, null);

      JsonNode summary = leap0.call("GET", one).is(200).json();
      assertThat(summary.propertyNames())
          .containsExactly(
              "id", "active", "download", "mime_type", "file_name", "size_bytes", "created_at");
      assertThat(summary.get("size_bytes").intValue()).isEqualTo("a video".length());
      assertThat(summary.get("created_at")).isEqualTo(started.get("started_at"));
      assertThat(leap0.call("GET", api + "recordings").json().get("items").get(0))
          .isEqualTo(summary);

      Answer download = leap0.call("GET", one + "/download").is(200);
      assertThat(download.text()).isEqualTo("a video");
      assertThat(download.headers().firstValue("Content-Type")).hasValue("video/mp4");
      String told = summary.get("download").stringValue();
      assertThat(one + "/download").endsWith(told);

      leap0.call("POST", api + "recording/start").is(201);
      leap0.call("POST", api + "recording/stop").is(200);
      assertThat(leap0.call("GET", api + "recordings").json().get("items")).hasSize(2);

      assertThat(leap0.call("DELETE", one).is(204).body()).isEmpty();
      leap0.call("GET", one).isLeap0Error(404, null);
      leap0.call("GET", one + "/download").isLeap0Error(404, null);
      leap0.call("DELETE", one).isLeap0Error(404, null);
      assertThat(leap0.call("GET", api + "recordings").json().get("items")).hasSize(1);
    }
  }

  @Test
  void eachDesktopHasItsOwn() {
    try (LocalFixture leap0 = fixture(new FakeVideos())) {
      String one = leap0.createSandbox() + "/api/";
      String other = leap0.createSandbox() + "/api/";
      leap0.call("POST", one + "recording/start").is(201);
      leap0.call("POST", other + "recording/start").is(201);
      leap0.call("POST", one + "recording/stop").is(200);
      assertThat(leap0.call("GET", other + "recording").text()).contains("\"active\":true");
    }
  }

  @Test
  void oneDesktopKeepsAHundred() {
    try (LocalFixture leap0 = fixture(new FakeVideos())) {
      String api = leap0.createSandbox() + "/api/";
      for (int i = 0; i < 100; i++) {
        leap0.call("POST", api + "recording/start").is(201);
        leap0.call("POST", api + "recording/stop").is(200);
      }
      leap0.call("POST", api + "recording/start").isLeap0Error(429, null);
      leap0.call("DELETE", api + "recordings/rec-0007").is(204);
      leap0.call("POST", api + "recording/start").is(201);
    }
  }

  @Test
  void withoutAnEncoderItSaysWhatIsMissing() {
    VideoMaker none =
        (file, first) -> {
          throw new UnsupportedOperationException("Recording needs ffmpeg");
        };
    try (LocalFixture leap0 = fixture(none)) {
      String api = leap0.createSandbox() + "/api/";
      assertThat(leap0.call("POST", api + "recording/start").isLeap0Error(501, null).text())
          .contains("ffmpeg");
      assertThat(leap0.call("GET", api + "recording").text()).contains("\"active\":false");
      leap0.call("POST", api + "recording/stop").isLeap0Error(409, null);
      leap0.call("POST", api + "recording/start").isLeap0Error(501, null);
      leap0.call("GET", api + "screenshot").is(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jcodec", "ffmpeg"})
  void aVideoShowsWhatWasOnTheScreen_whenItWas(String encoder) throws IOException {
    try (LocalFixture leap0 = fixture(VideoMaker.find(Movie.path(encoder)))) {
      String path = leap0.createSandbox();
      String id = path.substring("/leap0/".length());
      String api = path + "/api/";
      leap0.call("POST", api + "display/screen", "{\"width\":641,\"height\":401}").is(200);
      BufferedImage before = screen(leap0, api);

      long beforeStart = System.nanoTime();
      leap0.call("POST", api + "recording/start").is(201);
      long started = System.nanoTime();
      leap0.execute(id, "wait", "{\"duration\":2}").is(200);
      leap0.call("POST", api + "input/type", "{\"text\":\"" + "MMMMMMMMMMMM\\n".repeat(9) + "\"}");
      double changed = seconds(System.nanoTime() - started);
      BufferedImage after = screen(leap0, api);
      leap0.execute(id, "wait", "{\"duration\":2}").is(200);
      long stopping = System.nanoTime();
      leap0.call("POST", api + "recording/stop").is(200);
      long stopped = System.nanoTime();

      Movie movie = downloaded(leap0, api + "recordings/rec-0001/download", encoder);
      assertThat(movie.seconds())
          .isBetween(seconds(stopping - started) - 0.2, seconds(stopped - beforeStart) + 0.2);
      assertThat(difference(movie.at(0), before)).isLessThan(CLOSE);
      assertThat(difference(movie.at(1.5), before)).isLessThan(CLOSE);
      assertThat(difference(movie.at(changed + 1.7), after)).isLessThan(CLOSE);
      assertThat(difference(movie.last(), after)).isLessThan(CLOSE);
      assertThat(Tiles.difference(before, after)).isGreaterThan(2 * CLOSE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jcodec", "ffmpeg"})
  void aResizeInTheMiddleLeavesAVideoOfTheFirstSize(String encoder) throws IOException {
    try (LocalFixture leap0 = fixture(VideoMaker.find(Movie.path(encoder)))) {
      String api = leap0.createSandbox() + "/api/";
      leap0.call("POST", api + "display/screen", "{\"width\":400,\"height\":320}").is(200);
      leap0.call("POST", api + "recording/start").is(201);
      leap0.call("POST", api + "display/screen", "{\"width\":333,\"height\":480}").is(200);
      leap0.call("POST", api + "process/xfce4/restart").is(200);
      JsonNode stopped = leap0.call("POST", api + "recording/stop").is(200).json();

      assertThat(stopped.get("resolution").stringValue()).isEqualTo("400x320");
      BufferedImage last = downloaded(leap0, api + "recordings/rec-0001/download", encoder).last();
      assertThat(last.getWidth()).isEqualTo(400);
      assertThat(last.getHeight()).isEqualTo(320);
      assertThat(last.getRGB(5, 160) >> 8 & 255).isLessThan(16);
      assertThat(last.getRGB(200, 160) >> 8 & 255).isGreaterThan(16);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jcodec", "ffmpeg"})
  void aDesktopDeletedInTheMiddleLeavesNoFileAndNoProcess(String encoder) {
    try (LocalFixture leap0 = fixture(VideoMaker.find(Movie.path(encoder)))) {
      String path = leap0.createSandbox();
      leap0.call("POST", path + "/api/recording/start").is(201);
      leap0.call("POST", path + "/api/input/type", "{\"text\":\"x\"}").is(200);
      leap0.call("DELETE", path.replace("/leap0", "/v1/sandbox")).is(204);
      assertThat(leap0.server.home()).isEmptyDirectory();
      Eventually.until(
          () ->
              ProcessHandle.current()
                  .children()
                  .noneMatch(child -> child.info().command().orElse("").contains("ffmpeg")));
    }
  }

  private static LocalFixture fixture(VideoMaker maker) {
    return new LocalFixture(
        LocalServer.builder().apiKey(LocalFixture.KEY).video(() -> maker).start());
  }

  private Movie downloaded(LocalFixture leap0, String target, String encoder) throws IOException {
    Path file = folder.resolve("a.mp4");
    Files.write(file, leap0.call("GET", target).is(200).body());
    assertThat(Movie.isMp4(file)).isTrue();
    return Movie.of(file, encoder);
  }

  /** A video's sides are even: what it has more is not compared. */
  private static double difference(BufferedImage frame, BufferedImage screen) {
    return Tiles.difference(frame.getSubimage(0, 0, screen.getWidth(), screen.getHeight()), screen);
  }

  private static BufferedImage screen(LocalFixture leap0, String api) throws IOException {
    byte[] png = leap0.call("GET", api + "screenshot").is(200).body();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static double seconds(long nanos) {
    return Duration.ofNanos(nanos).toMillis() / 1000.0;
  }
}
