package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.CallOutcome.End;
import java.util.function.Supplier;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;

/**
 * A stream that a deadline ends: it is cancelled then, and the error signalled. Of the end of the
 * stream, the deadline and the subscriber's cancel the first counts, and nothing comes after it.
 *
 * @param <T> what the stream emits
 */
final class BoundedFlux<T> extends Flux<T> {
  private final Flux<T> work;
  private final Deadline deadline;
  private final Supplier<? extends Throwable> error;
  private final EndListener listener;

  BoundedFlux(
      Flux<T> work, Deadline deadline, Supplier<? extends Throwable> error, EndListener listener) {
    this.work = work;
    this.deadline = deadline;
    this.error = error;
    this.listener = listener;
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    // The deadline's thread may signal while the stream's does.
    work.subscribe(new BoundedRelay(Operators.serialize(subscriber)));
  }

  private final class BoundedRelay extends Relay<T, T> {
    BoundedRelay(CoreSubscriber<? super T> downstream) {
      super(downstream);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      super.onSubscribe(subscription);
      deadline.start(this::expire);
    }

    @Override
    public void onNext(T value) {
      downstream().onNext(value);
    }

    @Override
    public void onComplete() {
      if (deadline.end()) {
        listener.ended(End.COMPLETED, null);
        downstream().onComplete();
      }
    }

    @Override
    public void onError(Throwable failure) {
      if (deadline.end()) {
        listener.ended(End.FAILED, failure);
        downstream().onError(failure);
      } else {
        Operators.onErrorDropped(failure, currentContext());
      }
    }

    @Override
    public void cancel() {
      boolean first = deadline.end();
      super.cancel();
      if (first) {
        listener.ended(End.CANCELLED, null);
      }
    }

    private void expire() {
      Throwable expired = error.get();
      super.cancel();
      listener.ended(End.FAILED, expired);
      downstream().onError(expired);
    }
  }
}
