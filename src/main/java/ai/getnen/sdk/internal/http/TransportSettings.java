package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.HttpClientCustomizer;
import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import java.time.Duration;

/**
 * What a client was built with.
 *
 * @param api the vendor's side
 * @param timeout the limit of a call
 * @param executeTimeout the limit of an action
 * @param transferTimeout the limit of an upload or download
 * @param retryPolicy how calls are repeated
 * @param observer sees each call
 * @param maxConnections connections a host
 * @param httpVersion the protocol
 * @param maxResponseBytes the largest answer that is read into memory
 * @param customizer the caller's settings of Reactor Netty
 */
public record TransportSettings(
    ApiProfile api,
    Duration timeout,
    Duration executeTimeout,
    Duration transferTimeout,
    RetryPolicy retryPolicy,
    ClientObserver observer,
    int maxConnections,
    HttpVersion httpVersion,
    long maxResponseBytes,
    HttpClientCustomizer customizer) {

  /** Returns the time limit of {@code call}: the option's, else the client's, and what it adds. */
  Duration limit(HttpCall<?> call, RequestOptions options) {
    return options.timeout().orElse(limit(call.timeLimit())).plus(call.extraTime());
  }

  private Duration limit(TimeLimit limit) {
    return switch (limit) {
      case CALL -> timeout;
      case EXECUTE -> executeTimeout;
      case TRANSFER -> transferTimeout;
    };
  }
}
