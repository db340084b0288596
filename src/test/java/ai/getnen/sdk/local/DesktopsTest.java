package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.DesktopClock;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

/** Desktops that come and go, and what is left of them. */
class DesktopsTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final int TRIES = 200;

  private final DesktopClock clock = DesktopClock.running();
  private final Threads threads = Threads.start();
  private final ReferenceQueue<RecordingDesktop> gone = new ReferenceQueue<>();
  private final AtomicReference<WeakReference<RecordingDesktop>> made = new AtomicReference<>();

  @AfterEach
  void stop() {
    threads.stop();
  }

  @Test
  void theClockOfTheCallerKeepsNoDesktopThatIsGone(@TempDir Path home) throws Exception {
    Desktops desktops = desktops(home);
    StepVerifier.create(desktops.create(Desktops.NEN).flatMap(made -> desktops.delete(made.id())))
        .expectComplete()
        .verify(BOUND);
    assertThat(collected()).isTrue();
  }

  @Test
  void norOneThatCameTooLate(@TempDir Path home) throws Exception {
    Desktops desktops = desktops(home);
    StepVerifier.create(desktops.close()).expectComplete().verify(BOUND);
    StepVerifier.create(desktops.create(Desktops.LEAP0)).expectError(Failure.class).verify(BOUND);
    assertThat(collected()).isTrue();
  }

  private Desktops desktops(Path home) {
    Settings settings =
        new Settings(
            "127.0.0.1",
            0,
            new ApiKey("sk_nen_test"),
            Set.of(),
            Limits.DEFAULT,
            clock,
            drive -> recorded(),
            FakeVideos::new);
    return new Desktops(settings, home, threads);
  }

  private RecordingDesktop recorded() {
    RecordingDesktop desktop = new RecordingDesktop();
    made.set(new WeakReference<>(desktop, gone));
    return desktop;
  }

  /** The memory of what nobody holds comes back sooner or later once it is asked for. */
  private boolean collected() throws InterruptedException {
    boolean cleared = false;
    for (int i = 0; i < TRIES && !cleared; i++) {
      System.gc();
      cleared = gone.remove(50) != null;
    }
    return cleared;
  }
}
