package ai.getnen.sdk.agent;

import static ai.getnen.sdk.agent.Actions.BOUND;
import static ai.getnen.sdk.agent.Actions.click;
import static ai.getnen.sdk.agent.Actions.look;
import static ai.getnen.sdk.agent.Actions.p;
import static ai.getnen.sdk.agent.Actions.pause;
import static ai.getnen.sdk.agent.Actions.press;
import static ai.getnen.sdk.agent.Actions.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.getnen.sdk.agent.AgentEvent.Outcome;
import ai.getnen.sdk.agent.ComputerAction.Click;
import ai.getnen.sdk.agent.ComputerAction.Drag;
import ai.getnen.sdk.agent.ComputerAction.HoldKeys;
import ai.getnen.sdk.agent.ComputerAction.Invalid;
import ai.getnen.sdk.agent.ComputerAction.MouseDown;
import ai.getnen.sdk.agent.ComputerAction.MouseUp;
import ai.getnen.sdk.agent.ComputerAction.Move;
import ai.getnen.sdk.agent.ComputerAction.PointerPosition;
import ai.getnen.sdk.agent.ComputerAction.Raw;
import ai.getnen.sdk.agent.ComputerAction.Scroll;
import ai.getnen.sdk.agent.ComputerAction.Zoom;
import ai.getnen.sdk.driver.Capability;
import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.driver.ToolOutput;
import ai.getnen.sdk.screen.Frame;
import ai.getnen.sdk.screen.ModelSpace;
import ai.getnen.sdk.screen.ModelView;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What reaches the desktop of what a model asks for. The model sees 11x11 of a 101x201 screen. */
class ActionExecutorTest {
  private static final DisplaySize SCREEN = new DisplaySize(101, 201);
  private static final ModelView VIEW = ModelView.declared(new DisplaySize(11, 11));
  private static final ModelSpace SPACE = VIEW.space(SCREEN);
  private static final Invalid INVALID = new Invalid("the key Hyper is not known");

  private final RecordingDriver driver = new RecordingDriver(SCREEN);
  private final ActionExecutor executor = new ActionExecutor(driver, new Sight(driver, VIEW));

  static List<Arguments> actions() {
    KeyChord chord = KeyChord.of("ctrl+c");
    return List.of(
        arguments(click(0, 0), List.of("click 0,0 LEFT 1")),
        arguments(click(0, 10), List.of("click 0,200 LEFT 1")),
        arguments(click(10, 0), List.of("click 100,0 LEFT 1")),
        arguments(new Click(p(5, 2.5), MouseButton.RIGHT, 2), List.of("click 50,50 RIGHT 2")),
        arguments(
            new Click(null, MouseButton.LEFT, 1), List.of("pointerPosition", "click 7,9 LEFT 1")),
        arguments(new Move(p(1, 1)), List.of("moveMouse 10,20")),
        arguments(new MouseDown(p(1, 1)), List.of("mouseDown 10,20")),
        arguments(new MouseDown(null), List.of("pointerPosition", "mouseDown 7,9")),
        arguments(new MouseUp(p(1, 1)), List.of("mouseUp 10,20")),
        arguments(new MouseUp(null), List.of("pointerPosition", "mouseUp 7,9")),
        arguments(new Drag(p(0, 0), p(10, 10)), List.of("drag 0,0 100,200")),
        arguments(new Drag(null, p(10, 10)), List.of("pointerPosition", "drag 7,9 100,200")),
        arguments(new Scroll(p(1, 1), ScrollDirection.LEFT, 4), List.of("scroll 10,20 LEFT 4")),
        arguments(
            new Scroll(null, ScrollDirection.DOWN, 4),
            List.of("pointerPosition", "scroll 7,9 DOWN 4")),
        arguments(type("a b"), List.of("typeText a b")),
        arguments(press("ctrl+c"), List.of("pressKeys " + chord)),
        arguments(
            new HoldKeys(chord, Duration.ofSeconds(2)), List.of("holdKeys " + chord + " 2000")),
        arguments(pause(0), List.of()),
        arguments(look(), List.of("screenshot")),
        arguments(new Zoom(p(1, 1), p(3, 2)), List.of("screenshot 10,20 20x20")),
        arguments(new PointerPosition(), List.of("pointerPosition")),
        arguments(new Raw("mail", "send", Map.of("to", 1)), List.of("execute mail/send{to=1}")));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void action_reachesTheDriver_inPixelsOfTheScreen(ComputerAction action, List<String> calls) {
    assertThat(perform(action).outcome()).isEqualTo(Outcome.DONE);
    assertThat(driver.log()).isEqualTo(calls);
  }

  @Test
  void actionsOfTheTable_areAllThatThereAre() {
    Set<Class<?>> tried =
        Stream.concat(actions().stream().map(row -> row.get()[0]), Stream.of(INVALID))
            .map(Object::getClass)
            .collect(Collectors.toSet());
    assertThat(tried)
        .containsExactlyInAnyOrder(
            Arrays.stream(ComputerAction.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
  }

  @Test
  void invalidAction_isNotDone_andSaysWhy() {
    Performed performed = perform(INVALID);

    assertThat(performed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(performed.text()).isEqualTo("Failed: the key Hyper is not known");
    assertThat(driver.log()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("offScreen")
  void pointOffTheScreen_isNotSent(ComputerAction action) {
    Performed performed = perform(action);

    assertThat(performed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(performed.text()).contains("must be from 0 to 10");
    assertThat(driver.log()).isEmpty();
  }

  static List<ComputerAction> offScreen() {
    return List.of(
        click(10.5, 0),
        click(0, -1),
        new Move(p(Double.NaN, 0)),
        new Drag(p(0, 0), p(0, 11)),
        new Zoom(p(0, 0), p(11, 5)));
  }

  @Test
  void point_isToldInPixelsOfTheScreen_ofAFailureToo() {
    assertThat(perform(click(1, 1)).point()).isEqualTo(new Point(10, 20));
    assertThat(perform(new Drag(p(0, 0), p(1, 1))).point()).isEqualTo(new Point(10, 20));
    driver.on("click", Mono.error(Actions.answered(500)));
    assertThat(perform(click(1, 1)).point()).isEqualTo(new Point(10, 20));
  }

  @Test
  void screenshot_isScaledForTheModel() {
    Frame frame = frame(perform(look()));

    assertThat(frame.image().size()).isEqualTo(new DisplaySize(11, 11));
    assertThat(frame.space()).isEqualTo(SPACE);
  }

  @Test
  void zoom_showsAPart_yetPointsStayOnTheWhole() {
    ActionExecutor unscaled = new ActionExecutor(driver, new Sight(driver, ModelView.unscaled()));
    Performed performed =
        unscaled.perform(new Zoom(p(1, 1), p(3, 2)), SPACE).blockOptional(BOUND).orElseThrow();

    assertThat(frame(performed).image().size()).isEqualTo(new DisplaySize(20, 20));
    assertThat(frame(performed).space()).isEqualTo(SPACE);
  }

  @Test
  void pointer_isToldInTheModelsUnit() {
    driver.on("pointerPosition", Mono.just(new Point(100, 20)));
    assertThat(perform(new PointerPosition()).text()).isEqualTo("X=10,Y=1");
  }

  @Test
  void wait_passesTheTimeHere_upToAMinute() {
    StepVerifier.withVirtualTime(() -> executor.perform(pause(60), SPACE))
        .expectSubscription()
        .expectNoEvent(Duration.ofSeconds(59))
        .thenAwait(Duration.ofSeconds(1))
        .expectNextMatches(performed -> performed.outcome() == Outcome.DONE)
        .expectComplete()
        .verify(BOUND);
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void longerWait_isRefusedAtOnce(ComputerAction action) {
    assertThat(perform(action).text()).contains("a duration must be from 0 to 60 s");
    assertThat(driver.log()).isEmpty();
  }

  static List<ComputerAction> tooLong() {
    return List.of(pause(61), pause(-1), new HoldKeys(KeyChord.of("a"), Duration.ofMillis(60_001)));
  }

  @Test
  void rawAction_needsAVendorThatTakesIt() {
    driver.lacking(Capability.RAW_TOOLS);
    Performed performed = perform(new Raw("mail", "send", Map.of()));

    assertThat(performed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(performed.text()).contains("fake").contains("mail/send");
    assertThat(driver.log()).isEmpty();
  }

  @Test
  void rawActionsOutput_isPassedOn() {
    Screenshot whole = Screenshot.of(RecordingDriver.png(SCREEN));
    driver.on("execute", Mono.just(new ToolOutput("sent", whole, new Point(1, 2))));
    Performed performed = perform(new Raw("mail", "send", Map.of()));

    assertThat(performed.text()).isEqualTo("sent");
    assertThat(performed.point()).isEqualTo(new Point(1, 2));
    assertThat(frame(performed).image().size()).isEqualTo(new DisplaySize(11, 11));
  }

  @Test
  void badArgument_isTold() {
    assertThat(perform(type("")).text()).isEqualTo("Failed: text must not be empty");
  }

  @Test
  void emptyAnswer_isTheDriversMistake() {
    driver.on("pointerPosition", Mono.empty());

    StepVerifier.create(executor.perform(new Click(null, MouseButton.LEFT, 1), SPACE))
        .expectErrorMessage("the driver's answer to click was empty")
        .verify(BOUND);
  }

  private Performed perform(ComputerAction action) {
    return executor.perform(action, SPACE).blockOptional(BOUND).orElseThrow();
  }

  private static Frame frame(Performed performed) {
    return Objects.requireNonNull(performed.frame());
  }
}
