package ai.getnen.sdk.internal.http;

import io.netty.buffer.ByteBuf;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * A body that is gathered in memory and decoded there; it fails, and cancels the rest, once it is
 * too long.
 *
 * @param <T> what it is decoded to
 */
final class GatheredMono<T> extends Mono<T> {
  private final Flux<ByteBuf> content;
  private final BodyGatherer body;
  private final Supplier<? extends Throwable> tooLong;
  private final Function<Body, @Nullable T> decoder;

  /**
   * Makes the Mono, to be subscribed to once, since {@code body} gathers one.
   *
   * @param decoder returns null for nothing
   */
  GatheredMono(
      Flux<ByteBuf> content,
      BodyGatherer body,
      Supplier<? extends Throwable> tooLong,
      Function<Body, @Nullable T> decoder) {
    this.content = content;
    this.body = body;
    this.tooLong = tooLong;
    this.decoder = decoder;
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    content.subscribe(new Gathering(subscriber));
  }

  private final class Gathering extends Relay<ByteBuf, T> {
    private boolean done;

    Gathering(CoreSubscriber<? super T> downstream) {
      super(downstream);
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
      downstream().onError(error);
    }

    @Override
    public void onComplete() {
      if (done) {
        return;
      }
      T value;
      try {
        value = decoder.apply(body.toBody());
      } catch (RuntimeException refused) {
        onError(refused);
        return;
      }
      done = true;
      if (value != null) {
        downstream().onNext(value);
      }
      downstream().onComplete();
    }

    @Override
    public void request(long n) {
      if (Operators.validate(n)) {
        super.request(Long.MAX_VALUE);
      }
    }

    private void fail(Throwable error) {
      cancel();
      onError(error);
    }
  }
}
