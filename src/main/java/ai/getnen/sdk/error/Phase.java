package ai.getnen.sdk.error;

import java.util.Locale;

/** How far a call had come. */
public enum Phase {
  /** Waiting for a connection of the pool. */
  POOL,
  /** Resolving the host's name and opening the connection. */
  CONNECT,
  /** The TLS handshake. */
  TLS,
  /** Sending the request. */
  SEND,
  /** The request is sent; waiting for the head of the response. */
  RESPONSE,
  /** Reading the body of the response. */
  BODY;

  /** Returns whether a byte of the request may have left in this phase. */
  public boolean mayHaveSent() {
    return compareTo(SEND) >= 0;
  }

  /** Returns the phase in lower case, as messages name it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
