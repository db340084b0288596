package ai.getnen.sdk.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The guards bite: each control would fail the build if it were not run from here. */
class GuardTest {
  @Test
  void a_leaked_buffer_fails_its_class() {
    assertThat(run(LeakControl.class)).contains("Leaked").contains("ByteBuf");
  }

  @Test
  void a_blocked_event_loop_fails_its_class_even_if_the_error_is_swallowed() {
    assertThat(run(BlockControl.class)).contains("Blocked").contains("park");
  }

  @Test
  void a_class_that_does_neither_passes() {
    assertThat(run(CleanControl.class)).isEmpty();
  }

  private static String run(Class<?> fixture) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(fixture))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .build(),
            listener);
    TestExecutionSummary summary = listener.getSummary();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
    return summary.getFailures().stream()
        .map(failure -> failure.getException().getMessage())
        .reduce("", String::concat);
  }

  @Tag("control")
  static class LeakControl {
    @Test
    void leaks() {
      for (int i = 0; i < 100; i++) {
        ByteBuf buffer = PooledByteBufAllocator.DEFAULT.buffer(64);
        assertThat(buffer.refCnt()).isEqualTo(1);
      }
    }
  }

  @Tag("control")
  static class BlockControl {
    @Test
    void blocks() {
      Boolean survived =
          Mono.fromCallable(
                  () -> {
                    return new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
                  })
              .subscribeOn(Schedulers.parallel())
              .onErrorReturn(false)
              .block(Duration.ofSeconds(5));
      assertThat(survived).isFalse();
    }
  }

  @Tag("control")
  static class CleanControl {
    @Test
    void does_nothing_wrong() {
      ByteBuf buffer = PooledByteBufAllocator.DEFAULT.buffer(64);
      assertThat(buffer.release()).isTrue();
    }
  }
}
