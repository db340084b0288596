package ai.getnen.sdk.internal.http;

import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.netty.http.client.HttpClient;

/**
 * What sends requests, made once for each of the routes that are in use: to parse an address and to
 * copy Reactor Netty's settings for it costs more than to look it up.
 */
final class Senders {
  /** Some 800 bytes each; beyond it all are forgotten, and those in use come back. */
  private static final int MOST = 1024;

  private final ApiProfile api;
  private final HttpClient secure;
  private final HttpClient clear;
  private final Map<Route, HttpClient.ResponseReceiver<?>> known = new ConcurrentHashMap<>();

  Senders(ApiProfile api, HttpClient client) {
    this.api = api;
    this.secure = client;
    this.clear = client.noSSL(); // or Reactor Netty copies all settings to take TLS out
  }

  /**
   * Returns what sends the requests of {@code route}, each the {@link OutgoingRequest} of its
   * context.
   */
  HttpClient.ResponseReceiver<?> of(Route route) {
    HttpClient.ResponseReceiver<?> sender = known.get(route);
    if (sender != null) {
      return sender;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    HttpClient.ResponseReceiver<?> made = make(route);
    known.put(route, made);
    return made;
  }

  private HttpClient.ResponseReceiver<?> make(Route route) {
    URI address = api.resolve(route.label(), route.target());
    HttpClient client = "https".equals(address.getScheme()) ? secure : clear;
    return client
        .request(HttpMethod.valueOf(route.method()))
        .uri(address)
        .send(OutgoingRequest::write);
  }
}
