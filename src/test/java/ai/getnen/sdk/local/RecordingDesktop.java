package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A desktop that writes down what is asked of it. */
class RecordingDesktop implements DesktopBackend {
  final List<String> calls = new CopyOnWriteArrayList<>();
  final AtomicInteger inside = new AtomicInteger();
  volatile int mostInside;
  volatile Consumer<String> onCall = call -> {};
  private volatile Position pointer = new Position(0, 0);

  @Override
  public Frame capture() {
    note("capture");
    return new Frame(1280, 800, new int[1280 * 800]);
  }

  @Override
  public Position pointer() {
    return pointer;
  }

  @Override
  public void move(Position to) {
    note("move " + to.x() + "," + to.y());
    pointer = to;
  }

  @Override
  public void button(MouseButton button, boolean down) {
    note(button.name().toLowerCase(Locale.ROOT) + (down ? " down" : " up"));
  }

  @Override
  public void wheel(int right, int down) {
    note("wheel " + right + "," + down);
  }

  @Override
  public void key(String key, boolean down) {
    note(key + (down ? " down" : " up"));
  }

  @Override
  public void type(String text) {
    note("type " + text);
  }

  @Override
  public void close() {
    note("close");
  }

  /** What was done, but for the pictures. */
  List<String> deeds() {
    return calls.stream().filter(call -> !call.equals("capture")).toList();
  }

  private void note(String call) {
    mostInside = Math.max(mostInside, inside.incrementAndGet());
    calls.add(call);
    try {
      onCall.accept(call);
    } finally {
      inside.decrementAndGet();
    }
  }
}
