package ai.getnen.sdk.internal.http;

import io.netty.buffer.ByteBuf;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** A body that is gathered in memory; it fails, and cancels the rest, once it is too long. */
final class GatheredMono extends Mono<Body> {
  private final Flux<ByteBuf> content;
  private final BodyGatherer body;
  private final Supplier<? extends Throwable> tooLong;

  /** Makes the Mono, to be subscribed to once, since {@code body} gathers one. */
  GatheredMono(Flux<ByteBuf> content, BodyGatherer body, Supplier<? extends Throwable> tooLong) {
    this.content = content;
    this.body = body;
    this.tooLong = tooLong;
  }

  @Override
  public void subscribe(CoreSubscriber<? super Body> subscriber) {
    content.subscribe(new Gathering(subscriber));
  }

  private final class Gathering implements CoreSubscriber<ByteBuf>, Subscription {
    private final CoreSubscriber<? super Body> downstream;
    private @Nullable Subscription upstream;
    private boolean done;

    Gathering(CoreSubscriber<? super Body> downstream) {
      this.downstream = downstream;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      if (Operators.validate(upstream, subscription)) {
        upstream = subscription;
        downstream.onSubscribe(this);
      }
    }

    @Override
    public void onNext(ByteBuf part) {
      if (done) {
        return;
      }
      try {
        body.add(part);
        if (body.overflowed()) {
          fail(tooLong.get());
        }
      } catch (RuntimeException broken) {
        fail(broken);
      }
    }

    @Override
    public void onError(Throwable error) {
      if (done) {
        Operators.onErrorDropped(error, currentContext());
        return;
      }
      done = true;
      downstream.onError(error);
    }

    @Override
    public void onComplete() {
      if (done) {
        return;
      }
      done = true;
      downstream.onNext(body.toBody());
      downstream.onComplete();
    }

    @Override
    public void request(long n) {
      if (Operators.validate(n)) {
        Objects.requireNonNull(upstream).request(Long.MAX_VALUE);
      }
    }

    @Override
    public void cancel() {
      Objects.requireNonNull(upstream).cancel();
    }

    @Override
    public Context currentContext() {
      return downstream.currentContext();
    }

    private void fail(Throwable error) {
      cancel();
      onError(error);
    }
  }
}
