package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.Header;
import ai.getnen.sdk.http.RequestOptions;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import reactor.netty.http.client.HttpClientRequest;

/** The headers of one attempt: the credential once, ours, the caller's, the observer's. */
final class RequestHeaders {
  private static final String USER_AGENT = "nen-sdk-reactor/" + version();

  private final Header credential;
  private final List<Header> added = new ArrayList<>(0);

  /**
   * Gathers and validates them.
   *
   * @throws IllegalArgumentException if an added header breaks the rules or names the credential
   */
  RequestHeaders(ApiProfile api, RequestOptions options, ClientObserver.Attempt observer) {
    this.credential = api.credential();
    options.headers().forEach(this::add);
    CallReport.guarded(observer::headers, Map.<String, String>of())
        .forEach((name, value) -> add(Header.custom(name, value)));
  }

  /** Returns the headers that all requests have in common. */
  static HttpHeaders common(HttpHeaders headers) {
    return headers
        .set(HttpHeaderNames.USER_AGENT, USER_AGENT)
        .set(HttpHeaderNames.ACCEPT, "*/*")
        .set(HttpHeaderNames.ACCEPT_ENCODING, "identity");
  }

  /** Sets them where Netty validates their values too. */
  void writeTo(HttpClientRequest request) {
    for (Header header : added) {
      request.header(header.name(), header.value());
    }
    request.header(credential.name(), credential.value());
  }

  private void add(Header header) {
    if (header.sameName(credential)) {
      throw new IllegalArgumentException("Header " + header.name() + " is set by the SDK alone");
    }
    added.add(header);
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream file =
        RequestHeaders.class.getResourceAsStream("/ai/getnen/sdk/version.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
