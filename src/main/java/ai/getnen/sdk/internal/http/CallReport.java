package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.http.CallInfo;
import ai.getnen.sdk.http.CallOutcome;
import ai.getnen.sdk.http.CallOutcome.End;
import ai.getnen.sdk.http.ClientObserver;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.util.context.ContextView;

/** Tells the observer and the log how a call goes; what an observer throws stays here. */
final class CallReport {
  private static final Logger log = LoggerFactory.getLogger("ai.getnen.sdk.wire");

  private final CallInfo info;
  private final Deadline deadline;
  private final ClientObserver.Call observer;
  private long bytesSent;
  private long bytesReceived;
  private volatile @Nullable Throwable failure;

  private CallReport(CallInfo info, Deadline deadline, ClientObserver.Call observer) {
    this.info = info;
    this.deadline = deadline;
    this.observer = observer;
  }

  static CallReport start(
      ClientObserver observer, CallInfo info, ContextView context, Deadline deadline) {
    ClientObserver.Call call =
        guarded(() -> observer.onCall(info, context), ClientObserver.Call.NONE);
    return new CallReport(info, deadline, call);
  }

  /** Keeps the error that the caller gets. */
  Throwable failed(Throwable error) {
    failure = error;
    return error;
  }

  /** Returns attempt {@code number}. */
  Attempt attempt(int number) {
    return new Attempt(number, observer(number), deadline);
  }

  private ClientObserver.Attempt observer(int number) {
    return observer == ClientObserver.Call.NONE
        ? ClientObserver.Attempt.NONE
        : guarded(() -> observer.onAttempt(number), ClientObserver.Attempt.NONE);
  }

  /** A deadline cancels the attempt that it ends; that is a failure, not the caller's wish. */
  void cancelAttempt(Attempt attempt) {
    endAttempt(attempt, failure == null ? End.CANCELLED : End.FAILED, failure);
  }

  /** Reports the end of {@code attempt}; whoever cancels it when it is over is not heard. */
  void endAttempt(Attempt attempt, End end, @Nullable Throwable error) {
    if (!attempt.end()) {
      return;
    }
    count(attempt);
    if (attempt.observer() == ClientObserver.Attempt.NONE && !log.isDebugEnabled()) {
      return;
    }
    CallOutcome outcome =
        new CallOutcome(
            end,
            attempt.status(),
            attempt.phase(),
            attempt.bytesSent(),
            attempt.bytesReceived(),
            attempt.elapsed(),
            error);
    if (log.isDebugEnabled()) {
      log.debug("{} attempt {}: {}", info.endpoint(), attempt.number(), words(outcome));
    }
    tell(() -> attempt.observer().onEnd(outcome));
  }

  /** Reports the end of the call. */
  void endCall(End end, @Nullable Attempt last, @Nullable Throwable error) {
    if (observer == ClientObserver.Call.NONE) {
      return;
    }
    CallOutcome outcome = outcome(end, last, error);
    tell(() -> observer.onEnd(outcome));
  }

  private synchronized CallOutcome outcome(
      End end, @Nullable Attempt last, @Nullable Throwable error) {
    return new CallOutcome(
        end,
        last == null ? null : last.status(),
        last == null ? Phase.POOL : last.phase(),
        bytesSent,
        bytesReceived,
        deadline.elapsed(),
        error);
  }

  private synchronized void count(Attempt attempt) {
    bytesSent += attempt.bytesSent();
    bytesReceived += attempt.bytesReceived();
  }

  private static String words(CallOutcome outcome) {
    return "%s, status %s, phase %s, %d bytes sent, %d received, %d ms"
        .formatted(
            outcome.end(),
            outcome.status(),
            outcome.phase(),
            outcome.bytesSent(),
            outcome.bytesReceived(),
            outcome.elapsed().toMillis());
  }

  private static void tell(Runnable event) {
    guarded(
        () -> {
          event.run();
          return true;
        },
        false);
  }

  /** Asks the caller's own code; what it throws is logged, and {@code otherwise} returned. */
  static <T> T guarded(Supplier<T> question, T otherwise) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      log.warn("A client observer failed", e);
      return otherwise;
    }
  }
}
