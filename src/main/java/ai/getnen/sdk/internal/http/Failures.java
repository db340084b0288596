package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ClientClosedException;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.NenException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.TransportException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLException;

/** What the network says, as errors of the SDK. */
final class Failures {
  private Failures() {}

  /**
   * Returns {@code error} as the SDK signals it; an {@link Error} of the JVM and what the disk of a
   * download refused stay what they are.
   */
  static Throwable translate(Throwable error, HttpCall<?> call, Attempt attempt, boolean closed) {
    boolean ofDisk = error instanceof UncheckedIOException;
    if (error instanceof NenException || error instanceof Error || ofDisk) {
      return error;
    }
    if (closed && !attempt.mayHaveSent()) {
      return new ClientClosedException();
    }
    if (attempt.wasRefused()) {
      return new ConnectionException(
          call.endpoint() + " was refused by the server before it did anything",
          Phase.CONNECT,
          safeCause(error));
    }
    if (attempt.mayHaveSent()) {
      return new TransportException(
          "%s lost its connection (phase %s): %s"
              .formatted(call.endpoint(), attempt.phase(), words(error)),
          attempt.phase(),
          safeCause(error));
    }
    Phase phase = phase(error, attempt);
    return new ConnectionException(
        "%s got no connection (phase %s): %s".formatted(call.endpoint(), phase, words(error)),
        phase,
        safeCause(error));
  }

  /** Returns whether another attempt at a connection may end otherwise. */
  static boolean mayPass(ConnectionException error) {
    return !(error.getCause() instanceof SSLException) || isHandshakeTimeout(error.getCause());
  }

  /** Returns the kind of a decoder's {@code error}, which itself may quote the peer. */
  static IOException garbled(Throwable error) {
    IOException kind = new IOException(noHttp(error));
    kind.setStackTrace(error.getStackTrace());
    return kind;
  }

  private static String noHttp(Throwable error) {
    return "the peer does not speak HTTP (" + error.getClass().getSimpleName() + ")";
  }

  private static Phase phase(Throwable error, Attempt attempt) {
    if (error instanceof SSLException) {
      return Phase.TLS;
    }
    if (error instanceof RejectedExecutionException || named(error, "PoolAcquire")) {
      return Phase.POOL;
    }
    Phase reached = attempt.phase();
    return reached.mayHaveSent() || reached == Phase.POOL ? Phase.CONNECT : reached;
  }

  /** Says what happened in words that quote neither the peer's bytes nor the pool's internals. */
  private static String words(Throwable error) {
    if (error instanceof UnknownHostException) {
      return "the host's name is not known to the resolver";
    }
    if (isHandshakeTimeout(error)) {
      return "the TLS handshake timed out";
    }
    if (error instanceof SSLException) {
      return "TLS failed (" + error.getClass().getSimpleName() + ")";
    }
    if (named(error, "PoolAcquire")) {
      return "the connection pool is exhausted";
    }
    if (error instanceof ClosedChannelException) {
      return "the peer closed the connection";
    }
    if (error instanceof IOException && error.getMessage() != null) {
      return error.getMessage();
    }
    boolean garbage =
        error instanceof DecoderException || error instanceof IllegalArgumentException;
    return garbage ? noHttp(error) : "it failed (" + error.getClass().getSimpleName() + ")";
  }

  private static boolean isHandshakeTimeout(Throwable error) {
    return error instanceof io.netty.handler.ssl.SslHandshakeTimeoutException;
  }

  /**
   * Keeps what the network said; an error of a decoder quotes the peer, so only its kind is kept.
   */
  private static Throwable safeCause(Throwable error) {
    if (error instanceof IOException && !(error instanceof NotSslRecordException)) {
      return error;
    }
    String kind = error.getClass().getName();
    Throwable bare = error instanceof SSLException ? new SSLException(kind) : new IOException(kind);
    bare.setStackTrace(error.getStackTrace());
    return bare;
  }

  // The pool's exceptions are shaded: their names are all that can be relied on.
  private static boolean named(Throwable error, String start) {
    return error.getClass().getSimpleName().startsWith(start);
  }
}
