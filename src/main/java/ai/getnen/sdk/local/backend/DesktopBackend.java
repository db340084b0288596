package ai.getnen.sdk.local.backend;

import java.time.Duration;
import java.util.Optional;

/**
 * One desktop's screen, mouse and keyboard in their smallest parts; clicks, drags, chords and held
 * keys are composed of them by the server.
 *
 * <p>The server calls a backend from one thread at a time, never from an event loop, and keeps
 * every point inside the screen. Implementations need not be thread-safe.
 */
public interface DesktopBackend extends AutoCloseable {

  /** Returns the screen as it is now, pointer included. */
  Frame capture();

  /** Returns where the pointer is. */
  Position pointer();

  /** Moves the pointer to {@code to}; a button that is down drags. */
  void move(Position to);

  /** Presses or releases {@code button} where the pointer is. */
  void button(MouseButton button, boolean down);

  /**
   * Turns the wheel at the pointer.
   *
   * @param right notches to the right, negative to the left
   * @param down notches down, negative up
   */
  void wheel(int right, int down);

  /**
   * Presses or releases a key; repeating a press without a release is the keyboard's auto-repeat.
   *
   * @param key a name of {@link KeyName}, or one printable character
   */
  void key(String key, boolean down);

  /** Types {@code text} as it stands; a line feed is Enter, a tab is Tab. */
  void type(String text);

  /**
   * Returns what is on the screen in words, or nothing if this backend only knows pixels.
   *
   * @return a copy that stays as it is when the screen changes
   */
  default Optional<ScreenState> state() {
    return Optional.empty();
  }

  /**
   * Returns how long until the screen changes by itself; empty while it only changes when something
   * is done to it. Whoever waits for a state looks again then.
   */
  default Optional<Duration> untilChange() {
    return Optional.empty();
  }

  /**
   * Gives the screen another size; what is open stays on it.
   *
   * @param width pixels
   * @param height pixels
   * @throws UnsupportedOperationException if this screen keeps its size
   */
  default void resize(int width, int height) {
    throw new UnsupportedOperationException("This screen keeps its size");
  }

  /**
   * Starts a part of the desktop anew, as if it had ended and begun; the screen keeps its size.
   *
   * @throws UnsupportedOperationException if that cannot be done here
   */
  default void restart(DesktopPart part) {
    throw new UnsupportedOperationException("This desktop cannot be restarted");
  }

  /** Frees what the backend holds. */
  @Override
  void close();
}
