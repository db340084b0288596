package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.DriveView;
import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.ScreenState;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A desktop in memory with a handful of small programs, driven by mouse and keyboard like a real
 * one.
 *
 * <p>The same actions give the same pixels on every machine. A desktop has no thread and no timer
 * and shares nothing that changes with another, so any number may live in one process.
 */
public final class VirtualDesktop implements DesktopBackend {
  private static final int NARROWEST = 320;
  private static final int LOWEST = 240;
  private static final int LARGEST = 8192;

  private final InputTrail trail = new InputTrail();
  private final Keyboard keyboard = new Keyboard();
  private final InstantSource clock;
  private final Screen screen;
  private final Mouse mouse;
  private final int width;
  private final int height;

  /** The last picture; given up when memory is short, and then painted anew. */
  private SoftReference<Frame> painted = new SoftReference<>(null);

  private boolean stale = true;

  private VirtualDesktop(int width, int height, InstantSource clock, DriveView drive) {
    this.clock = clock;
    screen = new Screen(width, height, trail, clock, drive);
    mouse = new Mouse(screen, clock);
    this.width = width;
    this.height = height;
  }

  /**
   * Makes a desktop of 1280x800 pixels.
   *
   * @return a new desktop, its windows open and the keyboard in the empty text
   */
  public static VirtualDesktop create() {
    return create(1280, 800);
  }

  /**
   * Makes a desktop; on a smaller screen than 1280x800 the windows are smaller too.
   *
   * @param width pixels, 320 to 8192
   * @param height pixels, 240 to 8192
   * @return a new desktop, its windows open and the keyboard in the empty text
   * @throws IllegalArgumentException if the size is out of range
   */
  public static VirtualDesktop create(int width, int height) {
    return create(width, height, DesktopClock.running(), new MemoryDrive());
  }

  /**
   * Makes a desktop whose programs go by {@code clock} and work on the files of {@code drive}.
   *
   * @param width pixels, 320 to 8192
   * @param height pixels, 240 to 8192
   * @param clock what all that takes time is measured by: double clicks, tool tips, progress
   * @return a new desktop, its windows open and the keyboard in the empty text
   * @throws IllegalArgumentException if the size is out of range
   */
  public static VirtualDesktop create(int width, int height, InstantSource clock, DriveView drive) {
    if (width < NARROWEST || height < LOWEST || width > LARGEST || height > LARGEST) {
      throw new IllegalArgumentException("No desktop of " + width + "x" + height + " pixels");
    }
    return new VirtualDesktop(width, height, clock, drive);
  }

  Screen screen() {
    return screen;
  }

  @Override
  public Frame capture() {
    tick();
    Frame frame = painted.get();
    if (frame == null) {
      frame = new Frame(width, height, new int[width * height]);
      painted = new SoftReference<>(frame);
      stale = true;
    }
    if (stale) {
      Canvas canvas = new Canvas(frame.rgb(), frame.width());
      screen.render(canvas);
      PointerArrow.draw(canvas, mouse.at().x(), mouse.at().y());
      stale = false;
    }
    return frame;
  }

  @Override
  public Optional<ScreenState> state() {
    tick();
    return Optional.of(Description.of(screen, mouse.at(), trail));
  }

  @Override
  public Optional<Duration> untilChange() {
    return Optional.ofNullable(screen.due()).map(due -> Duration.between(clock.instant(), due));
  }

  @Override
  public Position pointer() {
    return mouse.at();
  }

  @Override
  public void move(Position to) {
    tick();
    mouse.move(to);
    trail.moved(to);
    stale = true;
  }

  @Override
  public void button(MouseButton button, boolean down) {
    tick();
    if (down) {
      mouse.press(button, keyboard.shift());
      trail.pressed(button, mouse.at());
    } else {
      trail.released(button, mouse.at(), mouse.release(button));
    }
    stale = true;
  }

  @Override
  public void wheel(int right, int down) {
    tick();
    mouse.wheel(right, down);
    trail.turned(right, down, mouse.at());
    stale = true;
  }

  @Override
  public void key(String key, boolean down) {
    tick();
    KeyStroke stroke = keyboard.stroke(key);
    if (Keyboard.isModifier(key)) {
      keyboard.hold(key, down);
      if (!keyboard.alt()) {
        screen.altReleased();
      }
      stale = true;
    } else if (down) {
      screen.key(stroke);
    }
    if (down) {
      trail.struck(stroke, mouse.at());
      stale = true;
    }
  }

  @Override
  public void type(String text) {
    tick();
    String printable = printable(text);
    screen.type(printable);
    trail.typed(printable, mouse.at());
    stale = true;
  }

  /** Does nothing: a desktop in memory holds nothing else. */
  @Override
  public void close() {}

  /** Lets everything catch up with the time. */
  private void tick() {
    stale |= screen.tick(clock.instant());
  }

  private static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
