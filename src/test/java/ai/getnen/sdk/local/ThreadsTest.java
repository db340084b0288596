package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

class ThreadsTest {
  private final Threads threads = Threads.start();

  @AfterEach
  void stop() {
    threads.stop();
  }

  @Test
  void workThatHasBegunIsNotInterruptedAndItsResultIsDiscardedWhenNobodyWaits() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    AtomicReference<String> discarded = new AtomicReference<>();
    Disposable waiting =
        threads
            .work(
                () -> {
                  begun.countDown();
                  return gate.await(10, TimeUnit.SECONDS) ? "result" : "late";
                })
            .doOnDiscard(
                String.class,
                result -> {
                  discarded.set(result);
                  over.countDown();
                })
            .subscribe();

    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    waiting.dispose();
    gate.countDown();

    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(discarded).hasValue("result");
  }
}
