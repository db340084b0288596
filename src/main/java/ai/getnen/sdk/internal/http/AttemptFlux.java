package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.CallOutcome.End;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * One attempt a subscription: its request is in the context of what sends it, it is cancelled where
 * that does no harm, its errors are told in the SDK's words, and its end is reported.
 *
 * @param <T> what the answer is read as
 */
final class AttemptFlux<T> extends Flux<T> {
  private final Exchange<T> exchange;
  private final long length;

  AttemptFlux(Exchange<T> exchange, long length) {
    this.exchange = exchange;
    this.length = length;
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    Attempt attempt = exchange.run().begin();
    Context context;
    Flux<T> sending;
    try {
      context =
          subscriber.currentContext().put(OutgoingRequest.class, exchange.request(attempt, length));
      sending = exchange.send(attempt);
    } catch (RuntimeException refused) {
      exchange.run().report().endAttempt(attempt, End.FAILED, refused);
      Operators.error(subscriber, refused);
      return;
    }
    sending.subscribe(new AttemptRelay(subscriber, attempt, context));
  }

  private final class AttemptRelay extends Relay<T, T> {
    private final Attempt attempt;
    private final Context context;

    AttemptRelay(CoreSubscriber<? super T> downstream, Attempt attempt, Context context) {
      super(downstream);
      this.attempt = attempt;
      this.context = context;
    }

    @Override
    public Context currentContext() {
      return context;
    }

    @Override
    public void onNext(T value) {
      downstream().onNext(value);
    }

    @Override
    public void onComplete() {
      report().endAttempt(attempt, End.COMPLETED, null);
      downstream().onComplete();
    }

    @Override
    public void onError(Throwable error) {
      attempt.seal(); // what is called unsent below must stay so
      Throwable translated = exchange.translate(error, attempt);
      report().endAttempt(attempt, End.FAILED, translated);
      downstream().onError(translated);
    }

    @Override
    public void cancel() {
      report().cancelAttempt(attempt);
      attempt.cancel(super::cancel);
    }

    private CallReport report() {
      return exchange.run().report();
    }
  }
}
