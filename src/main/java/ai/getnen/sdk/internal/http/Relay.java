package ai.getnen.sdk.internal.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Scannable;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Stands between a stream and its subscriber and passes on what it does not do itself. One relay
 * does what a chain of operators would, each of which costs some objects for each call.
 *
 * @param <T> what passes
 */
abstract class Relay<T> implements CoreSubscriber<T>, Subscription, Scannable {
  private final CoreSubscriber<? super T> downstream;
  private @Nullable Subscription upstream;

  Relay(CoreSubscriber<? super T> downstream) {
    this.downstream = downstream;
  }

  final CoreSubscriber<? super T> downstream() {
    return downstream;
  }

  final Subscription upstream() {
    return Objects.requireNonNull(upstream);
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    if (Operators.validate(upstream, subscription)) {
      upstream = subscription;
      downstream.onSubscribe(this);
    }
  }

  @Override
  public final void onNext(T value) {
    downstream.onNext(value);
  }

  @Override
  public final void request(long n) {
    upstream().request(n);
  }

  @Override
  public Context currentContext() {
    return downstream.currentContext();
  }

  @Override
  public @Nullable Object scanUnsafe(@SuppressWarnings("rawtypes") Attr key) {
    if (key == Attr.PARENT) {
      return upstream;
    }
    if (key == Attr.ACTUAL) {
      return downstream;
    }
    return key == Attr.RUN_STYLE ? Attr.RunStyle.SYNC : null;
  }
}
