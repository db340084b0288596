package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.testing.RawServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What arguments have to keep to, told when the operation is called and before any I/O. */
class Leap0RulesTest {
  private static final RawServer SERVER = RawServer.json("{}");
  private static final SandboxHandle BOX =
      ReactiveLeap0Client.builder().embedded(SERVER.baseUrl()).apiKey("k").build().sandbox("box-1");

  record Bad(String says, Consumer<SandboxHandle> call) {
    @Override
    public String toString() {
      return says;
    }
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  static List<Bad> screens() {
    return List.of(
        new Bad("width must be from 320 to 7680, is 319", box -> box.resizeScreen(319, 320)),
        new Bad("width must be from 320 to 7680, is 7681", box -> box.resizeScreen(7681, 320)),
        new Bad("height must be from 320 to 4320, is 319", box -> box.resizeScreen(320, 319)),
        new Bad("height must be from 320 to 4320, is 4321", box -> box.resizeScreen(320, 4321)),
        new Bad("x must not be negative, is -1", box -> box.screenshotRegion(-1, 0, 1, 1)),
        new Bad("y must not be negative, is -1", box -> box.screenshotRegion(0, -1, 1, 1)),
        new Bad("width must be at least 1, is 0", box -> box.screenshotRegion(0, 0, 0, 1)),
        new Bad("height must be at least 1, is 0", box -> box.screenshotRegion(0, 0, 1, 0)),
        new Bad("x must not be negative, is -1", box -> ScreenshotOptions.none().x(-1)),
        new Bad("y must not be negative, is -1", box -> ScreenshotOptions.none().y(-1)),
        new Bad("width must be at least 1, is 0", box -> ScreenshotOptions.none().size(0, 5)),
        new Bad("height must be at least 1, is 0", box -> ScreenshotOptions.none().size(5, 0)),
        new Bad("width must be at least 1, is -1", box -> ScreenshotOptions.none().size(-1, -1)),
        new Bad("quality must be from 1 to 100, is 0", box -> ImageEncoding.jpeg(0)),
        new Bad("quality must be from 1 to 100, is 101", box -> ImageEncoding.jpeg(101)));
  }

  static List<Bad> input() {
    List<String> eleven = Collections.nCopies(11, "a");
    String tooLong = "é".repeat(50_001);
    return List.of(
        new Bad("x must not be negative, is -1", box -> box.movePointer(-1, 0)),
        new Bad("y must not be negative, is -1", box -> box.movePointer(0, -1)),
        new Bad("x must not be negative, is -1", box -> box.click(-1, 0)),
        new Bad("y must not be negative, is -1", box -> box.click(0, -1, MouseButton.LEFT)),
        new Bad("fromX must not be negative, is -1", box -> box.drag(-1, 0, 0, 0)),
        new Bad("fromY must not be negative, is -1", box -> box.drag(0, -1, 0, 0)),
        new Bad("toX must not be negative, is -1", box -> box.drag(0, 0, -1, 0)),
        new Bad("toY must not be negative, is -1", box -> box.drag(0, 0, 0, -1, MouseButton.LEFT)),
        new Bad("amount must be from 1 to 100, is 0", box -> box.scroll(ScrollDirection.UP, 0)),
        new Bad("amount must be from 1 to 100, is 101", box -> box.scroll(ScrollDirection.UP, 101)),
        new Bad("text must not be empty", box -> box.typeText("")),
        new Bad("text must be at most 50000 characters", box -> box.typeText(tooLong)),
        new Bad("key must not be empty", box -> box.pressKey("")),
        new Bad("the number of keys must be from 1 to 10, is 0", box -> box.hotkey(List.of())),
        new Bad("the number of keys must be from 1 to 10, is 11", box -> box.hotkey(eleven)),
        new Bad("each of keys must not be empty", box -> box.hotkey(List.of("ctrl", ""))));
  }

  static List<Bad> names() {
    return List.of(
        new Bad("recordingId must not be empty", box -> box.getRecording("")),
        new Bad("recordingId must not be empty", box -> box.deleteRecording("..")),
        new Bad("recordingId must not hold control", box -> box.downloadRecording("a\r\nb")),
        new Bad("processName must not be empty", box -> box.getProcess(".")),
        new Bad("processName must not be empty", box -> box.restartProcess("")),
        new Bad("processName must not be empty", box -> box.processLogs("")),
        new Bad("processName must not hold control", box -> box.processErrors("a\0")),
        new Bad("deadline must be from 1 ms", box -> box.statusStream(Duration.ZERO)),
        new Bad("deadline must be from 1 ms", box -> box.statusStream(Duration.ofDays(366))),
        new Bad("timeout must be from 1 ms", box -> box.waitUntilReady(Duration.ofNanos(1))));
  }

  static List<Bad> sandboxes() {
    SandboxSpec spec = SandboxSpec.desktop();
    String lifetime = "lifetime must be whole seconds from 1 s to 8 h";
    return List.of(
        new Bad("template name must not be empty", box -> SandboxSpec.template("")),
        new Bad("cpus must be from 1 to 8, is 0", box -> spec.cpus(0)),
        new Bad("cpus must be from 1 to 8, is 9", box -> spec.cpus(9)),
        new Bad("memory must be from 512 to 8192, is 510", box -> spec.memory(510)),
        new Bad("memory must be from 512 to 8192, is 8194", box -> spec.memory(8194)),
        new Bad("memory must be an even number, is 513", box -> spec.memory(513)),
        new Bad(lifetime, box -> spec.lifetime(Duration.ZERO)),
        new Bad(lifetime, box -> spec.lifetime(Duration.ofSeconds(-1))),
        new Bad(lifetime, box -> spec.lifetime(Duration.ofMillis(1500))),
        new Bad(lifetime, box -> spec.lifetime(Duration.ofHours(8).plusSeconds(1))),
        new Bad("maxConnections must be at least 1", box -> builder().maxConnections(0)),
        new Bad("timeout must be from 1 ms", box -> builder().timeout(Duration.ZERO)),
        new Bad("apiKey must be set", box -> ReactiveLeap0Client.builder().build()),
        new Bad("apiKey must not be empty", box -> builder().apiKey("bearer  ").build()));
  }

  private static Leap0ClientBuilder builder() {
    return ReactiveLeap0Client.builder().apiKey("k");
  }

  @ParameterizedTest
  @MethodSource({"screens", "input", "names", "sandboxes"})
  void badArgument_isRefusedBeforeAnyIo_byNameAndRule(Bad bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bad.call().accept(BOX))
        .withMessageStartingWith(bad.says());
    assertThat(SERVER.connections()).isZero();
  }

  @Test
  void argumentsAtTheEdgeOfTheirRules_areTaken() {
    assertThat(BOX.resizeScreen(7680, 320)).isNotNull();
    assertThat(BOX.resizeScreen(320, 4320)).isNotNull();
    assertThat(BOX.scroll(ScrollDirection.RIGHT, 1)).isNotNull();
    assertThat(BOX.scroll(ScrollDirection.RIGHT, 100)).isNotNull();
    assertThat(BOX.typeText("😀".repeat(50_000))).isNotNull();
    assertThat(BOX.hotkey(Collections.nCopies(10, "a"))).isNotNull();
    assertThat(BOX.screenshotRegion(0, 0, 1, 1, ImageEncoding.jpeg(1))).isNotNull();
    assertThat(BOX.waitUntilReady(Duration.ofMillis(1))).isNotNull();
    assertThat(SandboxSpec.desktop().lifetime(Duration.ofSeconds(1)).memory(8192).cpus(1))
        .hasToString("SandboxSpec[template_name, timeout, memory, vcpu]");
    assertThat(SERVER.connections()).isZero();
  }

  @Test
  void textForms_leaveOutWhatIsSecret() {
    assertThat(SandboxSpec.desktop().environment(Map.of("TOKEN", "hunter2")).toString())
        .isEqualTo("SandboxSpec[template_name, env_vars]");
    assertThat(ScreenshotOptions.none().encoding(ImageEncoding.jpeg(7)).x(1).size(2, 3))
        .hasToString("ScreenshotOptions[ImageEncoding[jpeg 7], x=1, y=null, width=2, height=3]");
    assertThat(BOX).hasToString("SandboxHandle[box-1]");
  }
}
