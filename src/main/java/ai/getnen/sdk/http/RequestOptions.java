package ai.getnen.sdk.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller changes for the calls of one view: {@code client.withOptions(...)}. Immutable; each
 * method returns a copy.
 */
public final class RequestOptions {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final RequestOptions NONE =
      new RequestOptions(null, List.of(), null, Effect.READ, ImageForm.BYTES);

  private final @Nullable Duration timeout;
  private final List<Header> headers;
  private final @Nullable RetryPolicy retryPolicy;
  private final Effect effect;
  private final ImageForm imageForm;

  private RequestOptions(
      @Nullable Duration timeout,
      List<Header> headers,
      @Nullable RetryPolicy retryPolicy,
      Effect effect,
      ImageForm imageForm) {
    this.timeout = timeout;
    this.headers = headers;
    this.retryPolicy = retryPolicy;
    this.effect = effect;
    this.imageForm = imageForm;
  }

  /** Returns the options that change nothing. */
  public static RequestOptions none() {
    return NONE;
  }

  /**
   * Sets the time limit of a call, all its attempts and its body included, in place of the client's
   * own. A wait or hold adds its duration to this limit too.
   *
   * @throws IllegalArgumentException unless it is from 1 ms to 365 days
   */
  public RequestOptions timeout(Duration limit) {
    return new RequestOptions(
        checkTimeout("timeout", limit), headers, retryPolicy, effect, imageForm);
  }

  /**
   * Adds a header to each attempt, replacing one of the same name.
   *
   * @throws IllegalArgumentException by the rules of {@link Header#custom}
   */
  public RequestOptions header(String name, String value) {
    Header added = Header.custom(name, value);
    List<Header> all =
        Stream.concat(headers.stream().filter(h -> !h.sameName(added)), Stream.of(added)).toList();
    return new RequestOptions(timeout, all, retryPolicy, effect, imageForm);
  }

  /** Sets how calls are repeated, in place of the client's policy. */
  public RequestOptions retryPolicy(RetryPolicy policy) {
    return new RequestOptions(timeout, headers, policy, effect, imageForm);
  }

  /**
   * Treats calls at least as strictly as {@code least}; a call that is stricter by itself stays so.
   */
  public RequestOptions atLeast(Effect least) {
    return new RequestOptions(timeout, headers, retryPolicy, least, imageForm);
  }

  /** Sets the form in which images are kept; defaults to {@link ImageForm#BYTES}. */
  public RequestOptions imageForm(ImageForm form) {
    return new RequestOptions(timeout, headers, retryPolicy, effect, form);
  }

  /** Returns the time limit; empty for the client's own. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** Returns the added headers in the order they were added. */
  public List<Header> headers() {
    return headers;
  }

  /** Returns the retry policy; empty for the client's own. */
  public Optional<RetryPolicy> retryPolicy() {
    return Optional.ofNullable(retryPolicy);
  }

  /** Returns the least strict effect that calls are treated as. */
  public Effect effect() {
    return effect;
  }

  /** Returns the form in which images are kept. */
  public ImageForm imageForm() {
    return imageForm;
  }

  /**
   * Returns {@code limit} if it may limit a call.
   *
   * @throws IllegalArgumentException unless it is from 1 ms to 365 days; it names {@code argument}
   */
  public static Duration checkTimeout(String argument, Duration limit) {
    if (limit.compareTo(SHORTEST) < 0 || limit.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(argument + " must be from 1 ms to 365 days, is " + limit);
    }
    return limit;
  }

  /** Leaves header values out. */
  @Override
  public String toString() {
    return "RequestOptions[timeout=%s, headers=%s, retryPolicy=%s, effect=%s, imageForm=%s]"
        .formatted(timeout, headers, retryPolicy, effect, imageForm);
  }
}
