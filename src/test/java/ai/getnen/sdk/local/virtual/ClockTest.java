package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.getnen.sdk.local.backend.DesktopClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The clock of a desktop. */
class ClockTest {
  private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

  @Test
  void frozenItStandsUntilItIsStepped() {
    DesktopClock clock = DesktopClock.frozenAt(START);
    assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
    clock.step(Duration.ofSeconds(5));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
    assertThatIllegalArgumentException().isThrownBy(() -> clock.step(Duration.ofMillis(-1)));
  }

  @Test
  void itRunsOnFromWhereItStood() {
    DesktopClock clock = DesktopClock.frozenAt(START);
    clock.resume();
    Instant now = clock.instant();
    assertThat(now).isBetween(START, START.plusSeconds(60));
    clock.freeze();
    Instant frozen = clock.instant();
    assertThat(frozen).isEqualTo(clock.instant()).isAfterOrEqualTo(now);
  }
}
