package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.util.function.LongSupplier;

/**
 * A desktop in memory: a text editor, a list and a small form, driven by mouse and keyboard like a
 * real one.
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
  private final Screen screen;
  private final Mouse mouse;
  private final Frame frame;
  private boolean stale = true;

  private VirtualDesktop(int width, int height, LongSupplier nanoTime) {
    screen = new Screen(width, height, trail);
    mouse = new Mouse(screen, nanoTime);
    frame = new Frame(width, height, new int[width * height]);
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
    return create(width, height, System::nanoTime);
  }

  /** Makes a desktop that measures by {@code nanoTime} how quickly clicks follow each other. */
  static VirtualDesktop create(int width, int height, LongSupplier nanoTime) {
    if (width < NARROWEST || height < LOWEST || width > LARGEST || height > LARGEST) {
      throw new IllegalArgumentException("No desktop of " + width + "x" + height + " pixels");
    }
    return new VirtualDesktop(width, height, nanoTime);
  }

  Screen screen() {
    return screen;
  }

  @Override
  public Frame capture() {
    if (stale) {
      Canvas canvas = new Canvas(frame.rgb(), frame.width());
      screen.render(canvas);
      PointerArrow.draw(canvas, mouse.at().x(), mouse.at().y());
      stale = false;
    }
    return frame;
  }

  @Override
  public Position pointer() {
    return mouse.at();
  }

  @Override
  public void move(Position to) {
    mouse.move(to);
    trail.moved(to);
    stale = true;
  }

  @Override
  public void button(MouseButton button, boolean down) {
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
    mouse.wheel(right, down);
    trail.turned(right, down);
    stale = true;
  }

  @Override
  public void key(String key, boolean down) {
    KeyStroke stroke = keyboard.stroke(key);
    if (Keyboard.isModifier(key)) {
      keyboard.hold(key, down);
    } else if (down) {
      screen.key(stroke);
    }
    if (down) {
      trail.struck(stroke);
      stale = true;
    }
  }

  @Override
  public void type(String text) {
    String printable = printable(text);
    screen.type(printable);
    trail.typed(printable);
    stale = true;
  }

  /** Does nothing: a desktop in memory holds nothing else. */
  @Override
  public void close() {}

  private static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
