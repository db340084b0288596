package ai.getnen.sdk.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The server answered with a status that is not a success; a subclass names the usual ones, any
 * other status comes as this class.
 */
public sealed class ApiException extends NenException
    permits AuthenticationException,
        BadRequestException,
        ConflictException,
        NotFoundException,
        PayloadTooLargeException,
        PermissionDeniedException,
        RateLimitException,
        ServerException {
  private static final long serialVersionUID = 1L;
  private static final Set<Integer> RETRYABLE = Set.of(408, 429, 502, 503, 504);

  private final ErrorAnswer answer;

  ApiException(ErrorAnswer answer) {
    super(message(answer), null);
    this.answer = answer;
  }

  /**
   * Returns the error for {@code answer}: 400 and 422 {@link BadRequestException}, 401 {@link
   * AuthenticationException}, 403 {@link PermissionDeniedException}, 404 {@link NotFoundException},
   * 409 {@link ConflictException}, 413 {@link PayloadTooLargeException}, 429 {@link
   * RateLimitException}, 5xx {@link ServerException}, else this class.
   */
  public static ApiException of(ErrorAnswer answer) {
    return switch (answer.status()) {
      case 400, 422 -> new BadRequestException(answer);
      case 401 -> new AuthenticationException(answer);
      case 403 -> new PermissionDeniedException(answer);
      case 404 -> new NotFoundException(answer);
      case 409 -> new ConflictException(answer);
      case 413 -> new PayloadTooLargeException(answer);
      case 429 -> new RateLimitException(answer);
      default ->
          answer.status() >= 500 && answer.status() < 600
              ? new ServerException(answer)
              : new ApiException(answer);
    };
  }

  /** Returns the HTTP status. */
  public int statusCode() {
    return answer.status();
  }

  /**
   * Returns the body as it came, at most its first 16 KiB as text. It may quote what was sent,
   * typed text included: do not log it.
   */
  public String responseBody() {
    return answer.body();
  }

  /**
   * Returns the server's words: its {@code message}, else its {@code error}, else the text of the
   * body; the key and every text sent in the call are cut out. Empty if the server said nothing.
   */
  public String detail() {
    return answer.detail();
  }

  /** Returns what the server says about single fields; empty if it names none. */
  public List<FieldError> fieldErrors() {
    return answer.fieldErrors();
  }

  /** Returns whose API answered: {@code nen} or {@code leap0}. */
  public String vendor() {
    return answer.vendor();
  }

  /** Returns the verb that was called, such as {@code leftClick}. */
  public String operation() {
    return answer.operation();
  }

  /**
   * Returns whether the same call may succeed later: 408, 429, 502, 503 and 504. Whether it is safe
   * to repeat is another question: see the effect of the verb.
   */
  public boolean retryable() {
    return RETRYABLE.contains(answer.status());
  }

  /** Returns how long the server asks to wait before a repeat; empty if it does not say. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(answer.retryAfter());
  }

  final ErrorAnswer answer() {
    return answer;
  }

  private static String message(ErrorAnswer answer) {
    String detail = answer.detail();
    String start = answer.endpoint() + " answered " + answer.status();
    return detail.isBlank() ? start : start + ": " + Excerpt.of(detail);
  }
}
