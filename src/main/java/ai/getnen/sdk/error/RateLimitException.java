package ai.getnen.sdk.error;

/** 429: too many calls; {@link #retryAfter()} tells how long the server asks to wait. */
public final class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  RateLimitException(ErrorAnswer answer) {
    super(answer);
  }
}
