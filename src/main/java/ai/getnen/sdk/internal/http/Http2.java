package ai.getnen.sdk.internal.http;

import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.Http2AllocationStrategy;
import reactor.netty.http.client.HttpClient;

/** The settings of HTTP/2. */
final class Http2 {
  /** How much of one answer may come before its reader asks for it; the default is 64 KiB. */
  private static final int STREAM_WINDOW = 1 << 20;

  private static final long HEADER_BYTES = 32_768;

  private Http2() {}

  /**
   * Checks what Reactor Netty cannot do with one client: HTTP/2 in TLS here and in clear text
   * there.
   *
   * @throws IllegalArgumentException if {@code api} would need it
   */
  static void check(ApiProfile api) {
    if (api.mixesSchemes()) {
      throw new IllegalArgumentException(
          "httpVersion HTTP_2 needs addresses that are all https or all http");
    }
  }

  /** Lets {@code client} speak HTTP/2, and HTTP/1.1 where a server does not offer it in TLS. */
  static HttpClient speakOver(HttpClient client, boolean secure) {
    HttpClient tuned =
        client.http2Settings(
            settings -> settings.initialWindowSize(STREAM_WINDOW).maxHeaderListSize(HEADER_BYTES));
    return secure
        ? tuned.protocol(HttpProtocol.H2, HttpProtocol.HTTP11)
        : tuned.protocol(HttpProtocol.H2C);
  }

  /**
   * Returns how calls share connections: one, and more only when all serve as many calls as their
   * server allows (100 where it does not say). Calls that take turns on several make event loops
   * wake each other.
   */
  static Http2AllocationStrategy sharing(int maxConnections) {
    return Http2AllocationStrategy.builder()
        .maxConnections(maxConnections)
        .strictConnectionReuse(true)
        .build();
  }
}
