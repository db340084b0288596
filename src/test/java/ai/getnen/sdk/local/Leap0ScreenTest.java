package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.LocalFixture.Answer;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.testing.Tiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Size, windows and pictures of a real screen. */
class Leap0ScreenTest {
  private static final DesktopClock CLOCK =
      DesktopClock.frozenAt(Instant.parse("2031-03-02T09:30:00Z"));
  private static LocalFixture leap0;
  private String api;
  private String id;

  @BeforeAll
  static void start() {
    leap0 = LocalFixture.embedded(CLOCK);
  }

  @AfterAll
  static void stop() {
    leap0.close();
  }

  @BeforeEach
  void sandbox() {
    String path = leap0.createSandbox();
    id = path.substring("/leap0/".length());
    api = path + "/api/";
  }

  @Test
  void aNewSizeIsSeenByBothApis() throws IOException {
    String size = "{\"display\":\":1\",\"width\":1001,\"height\":601}";
    assertThat(resize(1001, 601).is(200).text()).isEqualTo(size);

    assertThat(leap0.call("GET", api + "display").text()).isEqualTo(size);
    assertThat(leap0.call("GET", api + "display/screen").text()).isEqualTo(size);
    BufferedImage leap0s = picture("screenshot");
    assertThat(List.of(leap0s.getWidth(), leap0s.getHeight())).containsExactly(1001, 601);
    assertThat(pixels(nens())).isEqualTo(pixels(leap0s));
    leap0.execute(id, "mouse_move", "{\"coordinate\":[1001,5]}").isError(400);
    leap0.execute(id, "mouse_move", "{\"coordinate\":[1000,600]}").is(200);
  }

  @Test
  void thePointerStaysOnASmallerScreen() {
    leap0.call("POST", api + "input/move", "{\"x\":1279,\"y\":799}").is(200);
    resize(640, 480).is(200);
    assertThat(leap0.call("GET", api + "input/position").text()).isEqualTo("{\"x\":639,\"y\":479}");
  }

  @ParameterizedTest
  @CsvSource({"320, 320", "7680, 4320"})
  void theSmallestAndTheLargestAreSizesToo(int width, int height) throws IOException {
    resize(width, height).is(200);
    BufferedImage corner =
        picture("screenshot?x=%d&y=%d&format=jpeg".formatted(width - 9, height - 8));
    assertThat(List.of(corner.getWidth(), corner.getHeight())).containsExactly(9, 8);
    resize(1280, 800).is(200);
  }

  @Test
  void theWindowsAreTold_withIdsThatStay() {
    Map<String, JsonNode> first = windows();
    JsonNode notes = of(first, "Notes");

    assertThat(first.keySet()).containsExactlyInAnyOrder("Notes", "Inventory", "Controls");
    assertThat(notes.propertyNames())
        .containsExactly(
            "id", "desktop", "pid", "x", "y", "width", "height", "class", "host", "title",
            "focused");
    assertThat(notes.get("id").stringValue()).matches("0x[0-9a-f]{8}");
    assertThat(notes.get("class").stringValue()).isEqualTo("Notes");
    assertThat(notes.get("pid").intValue()).isPositive();
    assertThat(notes.get("desktop").intValue()).isZero();
    assertThat(notes.get("host").stringValue()).isNotBlank();
    assertThat(notes.get("focused").booleanValue()).isTrue();
    assertThat(geometry(notes)).containsExactly(44, 40, 640, 430);
    assertThat(first.values()).extracting(window -> window.get("id")).doesNotHaveDuplicates();

    leap0.call("POST", api + "input/click", "{\"x\":900,\"y\":56}").is(200);
    CLOCK.step(Duration.ofSeconds(1));
    drag(900, 56, 880, 76);

    Map<String, JsonNode> then = windows();
    assertThat(of(then, "Notes").get("focused").booleanValue()).isFalse();
    assertThat(of(then, "Inventory").get("focused").booleanValue()).isTrue();
    assertThat(geometry(of(then, "Inventory"))).containsExactly(696, 60, 520, 510);
    for (String title : first.keySet()) {
      assertThat(of(then, title).get("id")).isEqualTo(of(first, title).get("id"));
    }
  }

  @Test
  void aWindowThatIsOpenedAgainIsAnotherOne() {
    JsonNode before = of(windows(), "Notes");
    leap0.call("POST", api + "input/hotkey", "{\"keys\":[\"alt\",\"F4\"]}").is(200);
    assertThat(windows()).doesNotContainKey("Notes");
    leap0.call("POST", api + "input/click", "{\"x\":60,\"y\":780}").is(200);
    leap0.call("POST", api + "input/press", "{\"key\":\"Down\"}").is(200);
    leap0.call("POST", api + "input/press", "{\"key\":\"Return\"}").is(200);
    assertThat(of(windows(), "Notes").get("id")).isNotEqualTo(before.get("id"));
  }

  @Test
  void windowsStayOnASmallerScreen() {
    resize(500, 400).is(200);
    windows()
        .forEach(
            (title, window) -> {
              List<Integer> at = geometry(window);
              assertThat(at.get(0)).as(title).isNotNegative();
              assertThat(at.get(1)).as(title).isNotNegative();
              assertThat(at.get(0) + at.get(2)).as(title).isLessThanOrEqualTo(500);
              assertThat(at.get(1) + at.get(3)).as(title).isLessThanOrEqualTo(360);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, 0, 1280, 800",
    "'x=0&y=0&width=0&height=0', 0, 0, 1280, 800",
    "'x=100&y=50&width=200&height=80', 100, 50, 200, 80",
    "'width=200&height=80', 0, 0, 200, 80",
    "'x=100', 100, 0, 1180, 800",
    "'y=700', 0, 700, 1280, 100",
    "'x=1200&y=790&width=200&height=80', 1200, 790, 80, 10",
    "'x=1279&y=799&width=2147483647&height=2147483647', 1279, 799, 1, 1",
  })
  void aRegionIsCutOutOfTheSamePicture(String query, int x, int y, int width, int height)
      throws IOException {
    BufferedImage whole = nens();
    BufferedImage part = picture("screenshot" + (query.isEmpty() ? "" : "?" + query));
    assertThat(pixels(part)).isEqualTo(pixels(whole.getSubimage(x, y, width, height)));
  }

  @Test
  void aRegionOfABodyIsTheSame() throws IOException {
    String body = "{\"x\":1200,\"y\":40,\"width\":100,\"height\":30}";
    Answer answer = leap0.call("POST", api + "screenshot/region", body).is(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(pixels(read(answer))).isEqualTo(pixels(nens().getSubimage(1200, 40, 80, 30)));
  }

  @ParameterizedTest
  @CsvSource({"jpg", "jpeg"})
  void aJpegIsSmallerTheLowerItsQuality(String format) throws IOException {
    Answer low = leap0.call("GET", api + "screenshot?quality=1&format=" + format).is(200);
    Answer high = leap0.call("GET", api + "screenshot?quality=100&format=" + format).is(200);

    for (Answer answer : List.of(low, high)) {
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
      assertThat(answer.body()).startsWith(0xff, 0xd8, 0xff);
    }
    assertThat(low.body().length * 3).isLessThan(high.body().length);
    assertThat(Tiles.difference(read(high), nens())).isLessThan(5);
    assertThat(Tiles.difference(read(low), nens())).isBetween(5.0, 90.0);
  }

  private Answer resize(int width, int height) {
    String body = "{\"width\":%d,\"height\":%d}".formatted(width, height);
    return leap0.call("POST", api + "display/screen", body);
  }

  private void drag(int x, int y, int toX, int toY) {
    String body = "{\"from_x\":%d,\"from_y\":%d,\"to_x\":%d,\"to_y\":%d}";
    leap0.call("POST", api + "input/drag", body.formatted(x, y, toX, toY)).is(200);
  }

  private Map<String, JsonNode> windows() {
    Map<String, JsonNode> windows = new HashMap<>();
    JsonNode items = leap0.call("GET", api + "display/windows").is(200).json().get("items");
    items.forEach(window -> windows.put(window.get("title").stringValue(), window));
    return windows;
  }

  private static JsonNode of(Map<String, JsonNode> windows, String title) {
    return Objects.requireNonNull(windows.get(title));
  }

  private static List<Integer> geometry(JsonNode window) {
    List<Integer> geometry = new ArrayList<>();
    for (String name : List.of("x", "y", "width", "height")) {
      geometry.add(window.get(name).intValue());
    }
    return geometry;
  }

  private BufferedImage picture(String path) throws IOException {
    return read(leap0.call("GET", api + path).is(200));
  }

  private BufferedImage nens() throws IOException {
    JsonNode result = leap0.execute(id, "screenshot", "{}").is(200).json();
    byte[] png = Base64.getDecoder().decode(result.get("base64_image").stringValue());
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static BufferedImage read(Answer answer) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }
}
