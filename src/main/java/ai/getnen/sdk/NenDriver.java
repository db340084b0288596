package ai.getnen.sdk;

import ai.getnen.sdk.driver.Capability;
import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.Region;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.driver.TextPieces;
import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.driver.ToolOutput;
import ai.getnen.sdk.error.ActionFailedException;
import ai.getnen.sdk.error.UnsupportedActionException;
import ai.getnen.sdk.http.ImageForm;
import ai.getnen.sdk.model.ExecuteResult;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Drives one of Nen's desktops by its tool {@code computer}. */
final class NenDriver implements ComputerDriver {
  private static final Set<Capability> CAPABILITIES =
      Set.copyOf(
          EnumSet.of(
              Capability.MULTIPLE_CLICKS,
              Capability.MOUSE_DOWN_AND_UP,
              Capability.HOLD_KEYS,
              Capability.RAW_TOOLS));

  private static final int MOST_NOTCHES = 100;

  private final DesktopHandle desktop;

  NenDriver(DesktopHandle desktop) {
    this.desktop = desktop;
  }

  @Override
  public String vendor() {
    return "nen";
  }

  @Override
  public Set<Capability> capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Flux<ToolDefinition> tools() {
    return desktop
        .listTools()
        .map(tool -> new ToolDefinition(tool.name(), tool.description(), tool.parameters()));
  }

  /** No endpoint tells it: the header of a picture does. */
  @Override
  public Mono<DisplaySize> displaySize() {
    return screenshot().map(Screenshot::size);
  }

  @Override
  public Mono<Screenshot> screenshot() {
    return desktop
        .perform(ComputerAction.plain("screenshot", "screenshot"))
        .map(result -> image(result).orElseThrow(() -> lacks("screenshot", "image")));
  }

  @Override
  public Mono<Screenshot> screenshot(Region region) {
    return screenshot().publishOn(Schedulers.boundedElastic()).map(whole -> whole.crop(region));
  }

  @Override
  public Mono<Point> pointerPosition() {
    return desktop
        .perform(ComputerAction.plain("cursorPosition", "cursor_position"))
        .map(result -> pointer(result).orElseThrow(() -> lacks("cursor_position", "coordinate")));
  }

  @Override
  public Mono<Void> moveMouse(Point to) {
    return act(ComputerAction.at("mouseMove", "mouse_move", to.x(), to.y()));
  }

  @Override
  public Mono<Void> click(Point at, MouseButton button, int count) {
    if (count < 1 || count > 3) {
      throw new IllegalArgumentException("count must be from 1 to 3, is " + count);
    }
    return act(() -> ComputerAction.at("click", click(button, count), at.x(), at.y()));
  }

  @Override
  public Mono<Void> mouseDown(Point at) {
    return act(ComputerAction.at("leftMouseDown", "left_mouse_down", at.x(), at.y()));
  }

  @Override
  public Mono<Void> mouseUp(Point at) {
    return act(ComputerAction.at("leftMouseUp", "left_mouse_up", at.x(), at.y()));
  }

  @Override
  public Mono<Void> drag(Point from, Point to) {
    return act(ComputerAction.drag(from.x(), from.y(), to.x(), to.y()));
  }

  @Override
  public Mono<Void> scroll(Point at, ScrollDirection direction, int amount) {
    if (amount > MOST_NOTCHES) {
      throw new IllegalArgumentException(
          "amount must be from 1 to " + MOST_NOTCHES + ", is " + amount);
    }
    return act(ComputerAction.scroll(at.x(), at.y(), direction, amount));
  }

  @Override
  public Mono<Void> typeText(String text) {
    return Flux.fromIterable(TextPieces.of(text))
        .concatMap(piece -> act(ComputerAction.type(piece)))
        .then();
  }

  @Override
  public Mono<Void> pressKeys(KeyChord chord) {
    return act(() -> ComputerAction.key(NenKeys.of(chord)));
  }

  @Override
  public Mono<Void> holdKeys(KeyChord chord, Duration duration) {
    ComputerAction.checkDuration(duration);
    return act(() -> ComputerAction.hold(NenKeys.of(chord), duration));
  }

  @Override
  public Mono<ToolOutput> execute(
      String tool, String action, Map<String, ? extends @Nullable Object> params) {
    return desktop.perform(ComputerAction.raw(tool, action, params)).map(this::output);
  }

  @Override
  public String toString() {
    return "NenDriver[" + desktop.id() + "]";
  }

  private Mono<Void> act(ComputerAction action) {
    return desktop.perform(action).then();
  }

  /** What the vendor lacks is a signal, not an exception of the verb. */
  private Mono<Void> act(Supplier<ComputerAction> action) {
    return Mono.defer(() -> act(action.get()));
  }

  private static String click(MouseButton button, int count) {
    if (count > 1 && button != MouseButton.LEFT) {
      throw new UnsupportedActionException("nen", "multiple click with the " + button + " button");
    }
    return switch (button) {
      case LEFT -> count == 1 ? "left_click" : count == 2 ? "double_click" : "triple_click";
      case MIDDLE -> "middle_click";
      case RIGHT -> "right_click";
    };
  }

  private ToolOutput output(ExecuteResult result) {
    return new ToolOutput(
        result.output().orElse(""), image(result).orElse(null), pointer(result).orElse(null));
  }

  private Optional<Screenshot> image(ExecuteResult result) {
    try {
      return desktop.imageForm() == ImageForm.BASE64
          ? result.base64Image().map(Screenshot::ofBase64)
          : result.imageBytes().map(Screenshot::of);
    } catch (IllegalArgumentException unreadable) {
      throw new ActionFailedException("screenshot", "the " + unreadable.getMessage());
    }
  }

  private static Optional<Point> pointer(ExecuteResult result) {
    return result
        .coordinate()
        .filter(at -> at.x() >= 0 && at.y() >= 0) // a second screen to the left is none of ours
        .map(at -> new Point(at.x(), at.y()));
  }

  private static ActionFailedException lacks(String action, String part) {
    return new ActionFailedException(action, "the result holds no " + part);
  }
}
