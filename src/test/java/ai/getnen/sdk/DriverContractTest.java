package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.driver.Capability;
import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.Region;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.error.NenException;
import ai.getnen.sdk.error.UnsupportedActionException;
import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import ai.getnen.sdk.leap0.SandboxSpec;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.local.backend.Bounds;
import ai.getnen.sdk.local.backend.InputState;
import ai.getnen.sdk.local.backend.ScreenState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What every driver does, on the embedded desktop, which tells what came of it. */
@ParameterizedClass
@EnumSource
class DriverContractTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final LocalServer SERVER = LocalServer.start();
  private static final ReactiveNenClient NEN =
      ReactiveNenClient.builder().baseUrl(SERVER.baseUrl()).apiKey(SERVER.apiKey()).build();
  private static final ReactiveLeap0Client LEAP0 =
      ReactiveLeap0Client.builder().embedded(SERVER.baseUrl()).apiKey(SERVER.apiKey()).build();

  enum Vendor {
    NEN,
    LEAP0
  }

  @Parameter Vendor vendor = Vendor.NEN;
  private String id = "";
  private ComputerDriver driver = NEN.desktop("none").asDriver();

  @BeforeEach
  void create() {
    id = value(LEAP0.createSandbox(SandboxSpec.desktop())).id();
    driver = vendor == Vendor.NEN ? NEN.desktop(id).asDriver() : LEAP0.sandbox(id).asDriver();
  }

  @AfterEach
  void delete() {
    done(LEAP0.deleteSandbox(id));
  }

  @AfterAll
  static void close() {
    NEN.close();
    LEAP0.close();
    SERVER.close();
  }

  @Test
  void names_itsVendor() {
    assertThat(driver.vendor()).isEqualToIgnoringCase(vendor.name());
  }

  @Test
  void picture_isAsLargeAsTheScreen() {
    assertThat(value(driver.displaySize())).isEqualTo(new DisplaySize(1280, 800));
    assertThat(value(driver.screenshot()).size()).isEqualTo(new DisplaySize(1280, 800));
  }

  @Test
  void region_isThatPartOfTheScreen_pixelByPixel() {
    BufferedImage whole = decoded(value(driver.screenshot()));
    BufferedImage part = decoded(value(driver.screenshot(new Region(100, 60, 320, 200))));
    assertThat(part.getWidth()).isEqualTo(320);
    assertThat(part.getHeight()).isEqualTo(200);
    assertThat(part.getRGB(0, 0, 320, 200, null, 0, 320))
        .isEqualTo(whole.getRGB(100, 60, 320, 200, null, 0, 320));
  }

  @Test
  void region_offTheScreen_isRefused() {
    StepVerifier.create(driver.screenshot(new Region(1200, 0, 200, 10)))
        .expectError(IllegalArgumentException.class)
        .verify(BOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,0", "0,37", "41,0", "1279,799", "640,400"})
  void pointer_goesWhereItIsSent_zeroIncluded(String at) {
    Point point = point(at);
    done(driver.moveMouse(new Point(300, 300)));
    done(driver.moveMouse(point));
    assertThat(value(driver.pointerPosition())).isEqualTo(point);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,0", "0,400", "400,0"})
  void click_happensWhereItIsSent_zeroIncluded(String at) {
    done(driver.moveMouse(new Point(300, 300)));
    done(driver.click(point(at)));
    assertThat(value(driver.pointerPosition())).isEqualTo(point(at));
  }

  @ParameterizedTest
  @EnumSource(MouseButton.class)
  void click_usesThatButton(MouseButton button) {
    done(driver.click(new Point(640, 500), button, 1));
    assertThat(inputs("press")).containsExactly(button.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void drag_movesAWindow() {
    int before = notes().x();
    Point title = new Point(before + 60, notes().y() + 10);
    done(driver.drag(title, new Point(title.x() + 90, title.y() + 30)));
    assertThat(notes().x()).isEqualTo(before + 90);
  }

  @ParameterizedTest
  @CsvSource({"UP,'0,-2'", "DOWN,'0,2'", "LEFT,'-2,0'", "RIGHT,'2,0'"})
  void scroll_goesThatWay_atThatPoint(ScrollDirection direction, String rightAndDown) {
    done(driver.scroll(new Point(500, 400), direction, 2));
    assertThat(inputs("wheel")).containsExactly(rightAndDown);
    assertThat(value(driver.pointerPosition())).isEqualTo(new Point(500, 400));
  }

  @Test
  void text_isTypedWholeAndInOrder_howeverLongAndMixed() {
    String text = "0123456789 äöü 日本語 😀 e\u0301\n".repeat(60); // 1,440 characters
    done(driver.typeText(text));
    assertThat(state().value("Notes", "textbox", "Text")).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ctrl+a", "Control+A", "control_l+a"})
  void chord_isPressed_byAnyOfItsNames(String chord) {
    done(driver.typeText("old"));
    done(driver.pressKeys(KeyChord.of(chord)));
    done(driver.typeText("new"));
    assertThat(state().value("Notes", "textbox", "Text")).isPresent().get().isIn("new", "NEW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", "Return"})
  void key_isPressed_byAnyOfItsNames(String key) {
    done(driver.typeText("a"));
    done(driver.pressKeys(KeyChord.of(key)));
    assertThat(state().value("Notes", "textbox", "Text")).contains("a\n");
  }

  @ParameterizedTest
  @CsvSource({
    "-,-",
    "/,/",
    "7,7",
    "BackSpace,backspace",
    "PageUp,pageup",
    "shift+F10,shift+f10",
    "cmd,super",
    "alt+Tab,alt+tab",
    "ctrl+shift+Left,ctrl+shift+left",
    "Escape,escape"
  })
  void key_arrivesAsItself(String chord, String arrived) {
    done(driver.pressKeys(KeyChord.of(chord)));
    assertThat(inputs("key")).last().isEqualTo(arrived);
  }

  @Test
  void badArguments_areRefusedBeforeAnythingIsSent() {
    Point at = new Point(1, 1);
    assertThatThrownBy(() -> driver.click(at, MouseButton.LEFT, 4)).hasMessageContaining("count");
    assertThatThrownBy(() -> driver.scroll(at, ScrollDirection.UP, 0))
        .hasMessageContaining("amount");
    assertThatThrownBy(() -> driver.scroll(at, ScrollDirection.UP, 101))
        .hasMessageContaining("amount");
    assertThatThrownBy(() -> driver.typeText("")).hasMessageContaining("text");
    assertThat(state().received()).isZero();
  }

  @Test
  void capability_isWhatTheVerbsDo() {
    Point at = new Point(700, 500);
    supportedOrNot(Capability.MULTIPLE_CLICKS, driver.click(at, MouseButton.LEFT, 2));
    supportedOrNot(Capability.MULTIPLE_CLICKS, driver.click(at, MouseButton.LEFT, 3));
    supportedOrNot(Capability.MOUSE_DOWN_AND_UP, driver.mouseDown(at));
    supportedOrNot(Capability.MOUSE_DOWN_AND_UP, driver.mouseUp(at));
    supportedOrNot(
        Capability.HOLD_KEYS, driver.holdKeys(KeyChord.of("shift"), Duration.ofMillis(10)));
    supportedOrNot(Capability.RAW_TOOLS, driver.execute("computer", "screenshot", Map.of()));
  }

  @Test
  void doubleClick_withAnotherButton_isSupportedByNobody() {
    StepVerifier.create(driver.click(new Point(5, 5), MouseButton.RIGHT, 2))
        .expectError(UnsupportedActionException.class)
        .verify(BOUND);
    assertThat(state().received()).isZero();
  }

  @Test
  void tools_areWhatAModelIsOffered() {
    List<ToolDefinition> tools = value(driver.tools().collectList());
    assertThat(tools).extracting(ToolDefinition::name).contains("computer");
    assertThat(tools.get(0).description()).isNotBlank();
    assertThat(tools.get(0).parameters()).containsKey("properties");
  }

  @Test
  void anotherDesktop_isNotFound() {
    ComputerDriver other =
        vendor == Vendor.NEN ? NEN.desktop("none").asDriver() : LEAP0.sandbox("none").asDriver();
    StepVerifier.create(other.screenshot()).expectError(NenException.class).verify(BOUND);
  }

  private void supportedOrNot(Capability capability, Mono<?> verb) {
    long before = state().received();
    if (driver.capabilities().contains(capability)) {
      StepVerifier.create(verb.then()).expectComplete().verify(BOUND);
    } else {
      StepVerifier.create(verb)
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOf(UnsupportedActionException.class)
                      .hasMessageContaining(driver.vendor()))
          .verify(BOUND);
      assertThat(state().received()).isEqualTo(before);
    }
  }

  private Bounds notes() {
    return state().window("Notes").orElseThrow().bounds();
  }

  private List<String> inputs(String kind) {
    return state().inputs().stream()
        .filter(input -> input.kind().equals(kind))
        .map(InputState::what)
        .toList();
  }

  private ScreenState state() {
    return value(SERVER.state(id));
  }

  private static Point point(String text) {
    String[] parts = text.split(",", -1);
    return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static BufferedImage decoded(Screenshot shot) {
    try {
      return ImageIO.read(new ByteArrayInputStream(shot.bytes()));
    } catch (IOException damaged) {
      throw new AssertionError(damaged);
    }
  }

  private static <T> T value(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(BOUND));
  }

  private static void done(Mono<Void> mono) {
    StepVerifier.create(mono).expectComplete().verify(BOUND);
  }
}
