package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Counts presses that follow each other so quickly and closely that they belong together. */
final class Clicks {
  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final int DISTANCE = 4;
  private static final int MOST = 3;

  private final InstantSource clock;
  private @Nullable MouseButton button;
  private Position at = new Position(0, 0);
  private Instant time = Instant.EPOCH;
  private int count;

  Clicks(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns whether this press is the first, second or third of a series. */
  int press(MouseButton pressed, Position where) {
    Instant now = clock.instant();
    boolean follows = pressed == button && near(where) && !now.isAfter(time.plus(INTERVAL));
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
