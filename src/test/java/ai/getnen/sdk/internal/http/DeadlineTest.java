package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;

/** The one clock of a call, on virtual time. */
class DeadlineTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final Duration LIMIT = Duration.ofMillis(100);
  private static final Duration NANO = Duration.ofNanos(1);

  private final VirtualTimer time = new VirtualTimer();
  private final Deadline deadline = new Deadline(LIMIT, time);
  private final TestPublisher<Integer> work = TestPublisher.create();
  private final TestSubscriber<Integer> caller = TestSubscriber.create();

  @Test
  void work_that_does_not_end_expires_at_the_limit_and_not_before() {
    StepVerifier.withVirtualTime(
            () ->
                new Deadline(LIMIT, Schedulers.parallel())
                    .bound(Flux.never(), TimeoutException::new))
        .expectSubscription()
        .expectNoEvent(LIMIT.minus(NANO))
        .thenAwait(NANO)
        .expectError(TimeoutException.class)
        .verify(BOUND);
  }

  @Test
  void expiry_cancels_the_work_and_then_signals_the_error() {
    AtomicReference<Boolean> cancelledFirst = new AtomicReference<>();
    deadline
        .bound(work.flux(), TimeoutException::new)
        .doOnError(e -> cancelledFirst.set(work.wasCancelled()))
        .subscribe(caller);

    time.pass(LIMIT);

    assertThat(caller.expectTerminalError()).isInstanceOf(TimeoutException.class);
    assertThat(cancelledFirst.get()).isTrue();
    work.assertCancelled(1);
    assertThat(time.pending()).isZero();
  }

  @Test
  void expiry_needs_no_demand() {
    TestSubscriber<Integer> idle = TestSubscriber.builder().initialRequest(0).build();
    deadline.bound(work.flux(), TimeoutException::new).subscribe(idle);

    time.pass(LIMIT);

    assertThat(idle.expectTerminalError()).isInstanceOf(TimeoutException.class);
  }

  @Test
  void error_is_made_once_and_only_at_expiry() {
    AtomicInteger made = new AtomicInteger();
    deadline
        .bound(
            work.flux(),
            () -> {
              made.incrementAndGet();
              return new TimeoutException();
            })
        .subscribe(caller);

    time.pass(LIMIT.minus(NANO));
    assertThat(made).hasValue(0);
    time.pass(LIMIT.multipliedBy(3));
    assertThat(made).hasValue(1);
  }

  @Test
  void values_pass_at_once_and_do_not_stop_the_clock() {
    start();
    time.pass(LIMIT.minus(NANO));
    work.next(1, 2);
    assertThat(caller.getReceivedOnNext()).containsExactly(1, 2);

    time.pass(NANO);

    assertThat(caller.isTerminatedError()).isTrue();
  }

  @Test
  void work_that_completes_leaves_no_timer() {
    start();
    assertThat(time.pending()).isOne();
    work.next(1).complete();

    assertThat(caller.isTerminatedComplete()).isTrue();
    assertThat(time.pending()).isZero();
  }

  @Test
  void work_that_completes_at_once_leaves_no_timer() {
    StepVerifier.create(deadline.bound(Flux.just(1), TimeoutException::new))
        .expectNext(1)
        .expectComplete()
        .verify(BOUND);
    assertThat(time.pending()).isZero();
  }

  @Test
  void work_that_fails_fails_with_its_own_error_and_leaves_no_timer() {
    start();
    work.error(new IllegalStateException("own"));

    assertThat(caller.expectTerminalError()).hasMessage("own");
    assertThat(time.pending()).isZero();
  }

  @Test
  void caller_that_cancels_cancels_the_work_and_leaves_no_timer() {
    start();
    caller.cancel();

    work.assertCancelled(1);
    assertThat(time.pending()).isZero();
    deadline.pauseWhile(() -> true);
    deadline.pauseWhile(() -> false);
    assertThat(time.pending()).isZero();
  }

  @Test
  void caller_that_cancels_while_it_subscribes_leaves_no_timer() {
    AtomicInteger subscribed = new AtomicInteger();
    deadline
        .bound(work.flux().doOnSubscribe(s -> subscribed.incrementAndGet()), TimeoutException::new)
        .subscribe(
            new BaseSubscriber<>() {
              @Override
              protected void hookOnSubscribe(Subscription subscription) {
                cancel();
              }
            });

    assertThat(subscribed.get()).isEqualTo(work.wasCancelled() ? 1 : 0);
    assertThat(time.pending()).isZero();
  }

  @Test
  void late_end_of_work_after_expiry_is_not_heard() {
    Sinks.Empty<Integer> stubborn = Sinks.empty();
    deadline.bound(stubborn.asMono().flux(), TimeoutException::new).subscribe(caller);
    time.pass(LIMIT);

    assertThat(stubborn.tryEmitEmpty().isSuccess()).isTrue();

    assertThat(caller.expectTerminalError()).isInstanceOf(TimeoutException.class);
    assertThat(caller.getProtocolErrors()).isEmpty();
  }

  private void start() {
    deadline.bound(work.flux(), TimeoutException::new).subscribe(caller);
  }
}
