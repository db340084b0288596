package ai.getnen.sdk.driver;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One way to drive a desktop, whoever hosts it. All points are pixels of the screen.
 *
 * <p>What all verbs promise:
 *
 * <ul>
 *   <li><b>Cold.</b> Nothing is sent before the subscription, and each subscription acts again.
 *   <li><b>Nothing is faked.</b> What the vendor lacks signals {@link
 *       ai.getnen.sdk.error.UnsupportedActionException} with the vendor's name, or is put together
 *       exactly as its Javadoc says.
 *   <li><b>Failure is an error.</b> An answer that says that the action failed is {@link
 *       ai.getnen.sdk.error.ActionFailedException}; an act that may have happened is {@link
 *       ai.getnen.sdk.error.OutcomeUnknownException}. Nothing that acts is repeated.
 *   <li><b>Arguments</b> are checked when the verb is called: {@link IllegalArgumentException}.
 *   <li><b>Threads, time and cancel</b> are those of the vendor's handle.
 * </ul>
 */
public interface ComputerDriver {
  /** Returns the vendor's name, such as {@code nen}. */
  String vendor();

  /** Returns what this driver can do beyond what every driver can. */
  Set<Capability> capabilities();

  /** Emits the tools that a model may be offered, with their schemas. */
  Flux<ToolDefinition> tools();

  /** Returns the size of the screen; where the vendor does not tell it, of a new screenshot. */
  Mono<DisplaySize> displaySize();

  /** Takes a picture of the screen. */
  Mono<Screenshot> screenshot();

  /**
   * Takes a picture of a part of the screen. Without {@link Capability#NATIVE_REGIONS} it is cut
   * out of a picture of the whole screen, pixel by pixel, as a PNG. A region that is not on the
   * screen as a whole signals {@link IllegalArgumentException}, or the vendor's own refusal.
   */
  Mono<Screenshot> screenshot(Region region);

  /** Returns where the pointer is. */
  Mono<Point> pointerPosition();

  /** Moves the pointer. */
  Mono<Void> moveMouse(Point to);

  /** Clicks once with the left button. */
  default Mono<Void> click(Point at) {
    return click(at, MouseButton.LEFT, 1);
  }

  /**
   * Clicks.
   *
   * @param count 1; 2 and 3 need {@link Capability#MULTIPLE_CLICKS} and the left button
   */
  Mono<Void> click(Point at, MouseButton button, int count);

  /** Presses the left button and keeps it down; needs {@link Capability#MOUSE_DOWN_AND_UP}. */
  Mono<Void> mouseDown(Point at);

  /** Releases the left button; needs {@link Capability#MOUSE_DOWN_AND_UP}. */
  Mono<Void> mouseUp(Point at);

  /** Drags with the left button. */
  Mono<Void> drag(Point from, Point to);

  /**
   * Scrolls. Where the vendor scrolls at the pointer, the pointer is moved there first.
   *
   * @param amount notches of the wheel, 1 to 100
   */
  Mono<Void> scroll(Point at, ScrollDirection direction, int amount);

  /**
   * Types a text of any length. It is sent in pieces of at most 500 characters, one after another,
   * each with a time limit of its own, so that a long text has the time that it needs; no piece is
   * sent twice, and the first that fails ends it. A line feed is Enter, a tab is Tab.
   *
   * @param text not empty
   */
  Mono<Void> typeText(String text);

  /** Presses a key, or several together. */
  Mono<Void> pressKeys(KeyChord chord);

  /**
   * Holds keys down; needs {@link Capability#HOLD_KEYS}.
   *
   * @param duration more than zero and at most a day
   */
  Mono<Void> holdKeys(KeyChord chord, Duration duration);

  /** Lets time pass, here and not on the desktop. */
  default Mono<Void> pause(Duration duration) {
    return Mono.delay(duration).then();
  }

  /**
   * Executes any action of any tool, its parameters sent as they are; needs {@link
   * Capability#RAW_TOOLS}.
   *
   * @param params maps, lists, texts, numbers, booleans and nulls
   */
  Mono<ToolOutput> execute(
      String tool, String action, Map<String, ? extends @Nullable Object> params);
}
