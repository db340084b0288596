package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.DesktopPart;
import ai.getnen.sdk.local.backend.DriveView;
import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.ScreenState;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

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

  private final InstantSource clock;
  private final DriveView drive;
  private final LongSupplier ids = new AtomicLong()::incrementAndGet;
  private InputTrail trail = new InputTrail();
  private Keyboard keyboard = new Keyboard();
  private Screen screen;
  private Mouse mouse;

  /** The last picture; given up when memory is short, and then painted anew. */
  private SoftReference<Frame> painted = new SoftReference<>(null);

  private boolean stale = true;

  private VirtualDesktop(int width, int height, InstantSource clock, DriveView drive) {
    this.clock = clock;
    this.drive = drive;
    screen = new Screen(new Rect(0, 0, width, height), trail, clock, drive, ids);
    mouse = new Mouse(screen, clock);
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
    checkSize(width, height);
    return new VirtualDesktop(width, height, clock, drive);
  }

  private static void checkSize(int width, int height) {
    if (width < NARROWEST || height < LOWEST || width > LARGEST || height > LARGEST) {
      throw new IllegalArgumentException("No desktop of " + width + "x" + height + " pixels");
    }
  }

  Screen screen() {
    return screen;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Windows are moved and made smaller as far as they would reach beyond the edges.
   *
   * @throws IllegalArgumentException if the size is out of range
   */
  @Override
  public void resize(int width, int height) {
    checkSize(width, height);
    tick();
    screen.resize(width, height);
    mouse.move(onScreen(mouse.at()));
    stale = true;
  }

  @Override
  public void restart(DesktopPart part) {
    Position at = mouse.at();
    if (part == DesktopPart.SCREEN) {
      trail = new InputTrail();
      keyboard = new Keyboard();
    }
    screen = new Screen(screen.bounds(), trail, clock, drive, ids);
    mouse = new Mouse(screen, clock);
    if (part == DesktopPart.PROGRAMS) {
      mouse.move(at);
    }
    stale = true;
  }

  private Position onScreen(Position at) {
    int right = screen.width() - 1;
    int bottom = screen.height() - 1;
    return new Position(Math.min(at.x(), right), Math.min(at.y(), bottom));
  }

  @Override
  public Frame capture() {
    tick();
    Frame frame = painted.get();
    int width = screen.width();
    int height = screen.height();
    if (frame == null || frame.width() != width || frame.height() != height) {
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
