package ai.getnen.sdk.local;

import io.netty.handler.codec.http.HttpHeaders;

/** One vendor's API: its paths, how it takes the key, and how it words an error. */
interface Api {
  /** Returns whether a request line of {@code uri} is for this API. */
  boolean owns(String uri);

  /** Finds who answers: 404 for a path that is nobody's, 405 for a method that the path lacks. */
  Endpoint find(Exchange exchange);

  /** Lets the right key through; 401. */
  void check(ApiKey key, HttpHeaders headers);

  Reply failure(Failure failure);
}
