package ai.getnen.sdk.http;

import reactor.netty.http.client.HttpClient;

/**
 * The one door to Reactor Netty: proxy, TLS, DNS.
 *
 * <p>It is applied once, when the client is built. What the SDK's promises rest on is set after it
 * and cannot be changed here: HTTP/1.1, and no retries, redirects or compression of Reactor Netty's
 * own.
 */
@FunctionalInterface
public interface HttpClientCustomizer {
  /** Returns {@code client} with the caller's settings. */
  HttpClient customize(HttpClient client);
}
