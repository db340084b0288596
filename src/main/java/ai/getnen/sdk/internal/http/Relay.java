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
 * @param <I> what comes
 * @param <O> what goes on
 */
abstract class Relay<I, O> implements CoreSubscriber<I>, Subscription, Scannable {
  private final CoreSubscriber<? super O> downstream;
  private @Nullable Subscription upstream;

  Relay(CoreSubscriber<? super O> downstream) {
    this.downstream = downstream;
  }

  final CoreSubscriber<? super O> downstream() {
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
  public void request(long n) {
    upstream().request(n);
  }

  @Override
  public void cancel() {
    upstream().cancel();
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
    return key == Attr.ACTUAL ? downstream : null;
  }
}
