package ai.getnen.sdk.http;

import reactor.netty.http.client.HttpClient;

/**
 * The one door to Reactor Netty: proxy, TLS, DNS.
 *
 * <p>It is applied once, when the client is built. What the SDK's promises rest on is set after it
 * and cannot be changed here: the builder's protocol, and no retries, redirects or compression of
 * Reactor Netty's own. A TLS context of the caller's must offer {@code h2} itself (Reactor Netty's
 * {@code Http2SslContextSpec} does), or a client of {@link HttpVersion#HTTP_2} speaks HTTP/1.1.
 */
@FunctionalInterface
public interface HttpClientCustomizer {
  /** Returns {@code client} with the caller's settings. */
  HttpClient customize(HttpClient client);
}
