package ai.getnen.sdk.leap0;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drives a Leap0 sandbox's desktop. */
final class Leap0Driver implements ComputerDriver {
  private static final String VENDOR = "leap0";

  private final SandboxHandle sandbox;

  Leap0Driver(SandboxHandle sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public String vendor() {
    return VENDOR;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.NATIVE_REGIONS);
  }

  @Override
  public Flux<ToolDefinition> tools() {
    return Flux.just(Leap0Tools.COMPUTER);
  }

  @Override
  public Mono<DisplaySize> displaySize() {
    return sandbox.screen().map(screen -> new DisplaySize(screen.width(), screen.height()));
  }

  @Override
  public Mono<Screenshot> screenshot() {
    return sandbox.screenshot();
  }

  @Override
  public Mono<Screenshot> screenshot(Region region) {
    return sandbox
        .screenshotRegion(region.x(), region.y(), region.width(), region.height())
        .doOnNext(part -> requireWhole(region, part.size()));
  }

  @Override
  public Mono<Point> pointerPosition() {
    return sandbox.pointerPosition().map(at -> new Point(at.x(), at.y()));
  }

  @Override
  public Mono<Void> moveMouse(Point to) {
    return sandbox.movePointer(to.x(), to.y()).then();
  }

  /** Two clicks in a row are no double click unless the vendor says so, and it does not. */
  @Override
  public Mono<Void> click(Point at, MouseButton button, int count) {
    if (count < 1 || count > 3) {
      throw new IllegalArgumentException("count must be from 1 to 3, is " + count);
    }
    return count == 1
        ? sandbox.click(at.x(), at.y(), button).then()
        : unsupported("click of several times");
  }

  @Override
  public Mono<Void> mouseDown(Point at) {
    return unsupported("mouse down");
  }

  @Override
  public Mono<Void> mouseUp(Point at) {
    return unsupported("mouse up");
  }

  @Override
  public Mono<Void> drag(Point from, Point to) {
    return sandbox.drag(from.x(), from.y(), to.x(), to.y()).then();
  }

  /** The vendor scrolls where the pointer is. */
  @Override
  public Mono<Void> scroll(Point at, ScrollDirection direction, int amount) {
    return moveMouse(at).then(sandbox.scroll(direction, amount)).then();
  }

  @Override
  public Mono<Void> typeText(String text) {
    return Flux.fromIterable(TextPieces.of(text))
        .concatMap(piece -> done("type", sandbox.typeText(piece)))
        .then();
  }

  @Override
  public Mono<Void> pressKeys(KeyChord chord) {
    List<String> keys = Leap0Keys.of(chord);
    return done("press", keys.size() == 1 ? sandbox.pressKey(keys.get(0)) : sandbox.hotkey(keys));
  }

  @Override
  public Mono<Void> holdKeys(KeyChord chord, Duration duration) {
    return unsupported("hold");
  }

  @Override
  public Mono<ToolOutput> execute(
      String tool, String action, Map<String, ? extends @Nullable Object> params) {
    return unsupported("execute");
  }

  @Override
  public String toString() {
    return "Leap0Driver[" + sandbox.id() + "]";
  }

  /** The vendor cuts a region off at the edge of the screen without a word. */
  private static void requireWhole(Region region, DisplaySize part) {
    if (part.width() != region.width() || part.height() != region.height()) {
      throw new IllegalArgumentException("region must be on the screen as a whole, is " + region);
    }
  }

  private static Mono<Void> done(String action, Mono<Boolean> answer) {
    return answer
        .filter(ok -> ok)
        .switchIfEmpty(
            Mono.error(() -> new ActionFailedException(action, "the server says that it did not")))
        .then();
  }

  private static <T> Mono<T> unsupported(String action) {
    return Mono.error(() -> new UnsupportedActionException(VENDOR, action));
  }
}
