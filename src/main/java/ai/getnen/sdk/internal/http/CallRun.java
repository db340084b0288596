package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.http.CallInfo;
import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;

/** One subscription of a call: its clock, its attempts, what it may repeat, and what it signals. */
final class CallRun {
  private final HttpCall<?> call;
  private final RequestOptions options;
  private final Effect effect;
  private final RetryPolicy policy;
  private final Deadline deadline;
  private final CallReport report;
  private volatile @Nullable Attempt attempt;
  private boolean earlierMayHaveSent;
  private volatile boolean emitted;
  private volatile boolean over;

  CallRun(
      HttpCall<?> call, RequestOptions options, TransportSettings settings, ContextView context) {
    this.call = call;
    this.options = options;
    this.effect = call.effect().or(options.effect());
    this.policy = options.retryPolicy().orElse(settings.retryPolicy());
    this.deadline = new Deadline(settings.limit(call, options), Schedulers.parallel());
    CallInfo info =
        new CallInfo(
            settings.api().vendor(), call.operation(), call.method(), call.pathTemplate(), effect);
    this.report = CallReport.start(settings.observer(), info, context, deadline);
  }

  RequestOptions options() {
    return options;
  }

  Deadline deadline() {
    return deadline;
  }

  /** Bounds {@code work} by the deadline and reports its end. */
  <T> Flux<T> bounded(Flux<T> work) {
    return new BoundedFlux<>(
        work, deadline, this::timeout, (end, error) -> report.endCall(end, attempt, error));
  }

  /** Begins the next attempt. */
  Attempt begin() {
    Attempt last = attempt;
    earlierMayHaveSent |= last != null && last.mayHaveSent();
    Attempt next = report.attempt(last == null ? 1 : last.number() + 1);
    attempt = next;
    if (over) {
      next.seal();
    }
    return next;
  }

  /** Returns the attempt that was begun last. */
  Attempt lastAttempt() {
    return Objects.requireNonNull(attempt);
  }

  CallReport report() {
    return report;
  }

  /** Notes that something of the answer was handed out, after which nothing is repeated. */
  void emitted() {
    emitted = true;
  }

  /** Returns how long to wait before the call is repeated after {@code error}; empty to give up. */
  Optional<Duration> waitBeforeRepeat(Throwable error, Attempt current) {
    if (emitted || current.number() >= policy.maxAttempts() || !repeatable(error, current)) {
      return Optional.empty();
    }
    return Backoff.before(current.number(), error, policy)
        .filter(wait -> wait.compareTo(deadline.remaining()) < 0);
  }

  /**
   * Returns whether {@code error} says that an earlier attempt has done what this one was to do.
   */
  boolean doneBefore(Throwable error) {
    return error instanceof NotFoundException && call.answer().mayBeGone() && earlierMayHaveSent;
  }

  /** Returns {@code error} as the caller gets it. */
  Throwable signal(Throwable error, Attempt current) {
    return report.failed(effect == Effect.ACT ? unknownOutcome(error, current) : error);
  }

  private boolean repeatable(Throwable error, Attempt current) {
    if (error instanceof ConnectionException connection) {
      boolean bodyIsThere = !current.wasRefused() || call.body().replayable();
      return bodyIsThere && Failures.mayPass(connection);
    }
    boolean mayPass =
        error instanceof TransportException
            || (error instanceof ApiException answer && answer.retryable());
    return mayPass && effect.repeatable() && call.body().replayable();
  }

  private Throwable unknownOutcome(Throwable error, Attempt current) {
    if (error instanceof TransportException) {
      Throwable cause = error.getCause();
      return OutcomeUnknownException.broken(trace(current), cause == null ? error : cause);
    }
    if (error instanceof ApiException answer
        && (answer.statusCode() == 502 || answer.statusCode() == 504)) {
      return OutcomeUnknownException.answered(trace(current), answer);
    }
    return error;
  }

  /** Says what the time-out means; what is called unsent here stays unsent. */
  private Throwable timeout() {
    over = true; // before the attempt is looked up: one that begins now seals itself
    Attempt current = attempt;
    if (current != null && !current.seal() && effect == Effect.ACT) {
      return report.failed(OutcomeUnknownException.timedOut(trace(current), deadline.limit()));
    }
    Phase phase = current == null ? Phase.POOL : current.phase();
    return report.failed(
        new CallTimeoutException(call.endpoint(), phase, deadline.limit(), deadline.elapsed()));
  }

  private OutcomeUnknownException.Trace trace(Attempt current) {
    return new OutcomeUnknownException.Trace(
        call.endpoint(), current.phase(), deadline.elapsed(), current.bytesSent());
  }
}
