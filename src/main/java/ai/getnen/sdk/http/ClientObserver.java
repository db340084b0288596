package ai.getnen.sdk.http;

import java.util.Map;
import reactor.util.context.ContextView;

/**
 * Sees each call and each of its attempts, for metrics and traces.
 *
 * <p>All methods are called on the thread that subscribes or cancels, on an event-loop thread or on
 * one of Reactor's parallel or bounded elastic threads, and must not block. What they throw is
 * logged and does not disturb the call, but for a header that breaks the rules of {@link
 * Header#custom}, which fails it before anything is sent.
 */
@FunctionalInterface
public interface ClientObserver {
  /**
   * Hears that a call was subscribed to.
   *
   * @param call what it is
   * @param context the subscriber's Reactor context
   * @return what sees the rest of the call
   */
  Call onCall(CallInfo call, ContextView context);

  /** Returns the observer that does nothing. */
  static ClientObserver none() {
    return (call, context) -> Call.NONE;
  }

  /** Sees one call. */
  interface Call {
    /** Sees nothing. */
    Call NONE = new Call() {};

    /**
     * Hears that an attempt starts.
     *
     * @param number 1 for the first
     * @return what sees the attempt
     */
    default Attempt onAttempt(int number) {
      return Attempt.NONE;
    }

    /** Hears that the call ended. */
    default void onEnd(CallOutcome outcome) {}
  }

  /** Sees one attempt. */
  interface Attempt {
    /** Sees nothing. */
    Attempt NONE = new Attempt() {};

    /**
     * Returns headers to add to this attempt, such as {@code traceparent}; never the credential.
     */
    default Map<String, String> headers() {
      return Map.of();
    }

    /** Hears that the attempt ended. */
    default void onEnd(CallOutcome outcome) {}
  }
}
