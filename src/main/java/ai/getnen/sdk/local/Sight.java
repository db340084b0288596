package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.ScreenState;
import java.time.Duration;
import java.util.Optional;

/**
 * What was on a screen, and when to look again.
 *
 * @param changes how much had happened before
 * @param due how long until the screen changes by itself; empty while it does not
 */
record Sight(ScreenState state, long changes, Optional<Duration> due) {}
