package ai.getnen.sdk.http;

/** The protocol that a client speaks to its host. */
public enum HttpVersion {
  /** One call at a time on each connection. */
  HTTP_1_1,

  /**
   * Many calls at a time on a few connections, where the server offers that in the TLS handshake;
   * else HTTP/1.1. Over clear HTTP the server must speak it unasked (h2c with prior knowledge).
   */
  HTTP_2
}
