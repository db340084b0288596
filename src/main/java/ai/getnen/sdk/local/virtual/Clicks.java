package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Counts presses that follow each other so quickly and closely that they belong together. */
final class Clicks {
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int DISTANCE = 4;
  private static final int MOST = 3;

  private final LongSupplier nanoTime;
  private @Nullable MouseButton button;
  private Position at = new Position(0, 0);
  private long time;
  private int count;

  Clicks(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Returns whether this press is the first, second or third of a series. */
  int press(MouseButton pressed, Position where) {
    long now = nanoTime.getAsLong();
    boolean follows = pressed == button && near(where) && now - time <= INTERVAL;
    count = follows ? count % MOST + 1 : 1;
    button = pressed;
    at = where;
    time = now;
    return count;
  }

  int count() {
    return count;
  }

  private boolean near(Position where) {
    return Math.abs(where.x() - at.x()) <= DISTANCE && Math.abs(where.y() - at.y()) <= DISTANCE;
  }
}
