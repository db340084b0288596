package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.http.ClientObserver;
import io.netty.util.AttributeKey;
import org.jspecify.annotations.Nullable;

/** How far one attempt of a call has come; its connection writes it, everybody reads it. */
final class Attempt {
  /** On a connection: the attempt that it serves or served last. */
  static final AttributeKey<Attempt> ON_CHANNEL = AttributeKey.valueOf(Attempt.class, "current");

  private final int number;
  private final ClientObserver.Attempt observer;
  private final Deadline deadline;
  private volatile Phase phase = Phase.POOL;
  private volatile @Nullable Integer status;
  private volatile boolean sourceAwaited;
  private volatile long bytesSent;
  private volatile long bytesReceived;

  Attempt(int number, ClientObserver.Attempt observer, Deadline deadline) {
    this.number = number;
    this.observer = observer;
    this.deadline = deadline;
  }

  int number() {
    return number;
  }

  ClientObserver.Attempt observer() {
    return observer;
  }

  Deadline deadline() {
    return deadline;
  }

  Phase phase() {
    return phase;
  }

  /**
   * Goes on to {@code next}, never back: an early answer overtakes a request that is still sent.
   */
  void reached(Phase next) {
    if (next.compareTo(phase) > 0) {
      phase = next;
    }
  }

  @Nullable Integer status() {
    return status;
  }

  /** Notes the answer's status; from now on the server is awaited, whatever the source does. */
  void answered(int code) {
    status = code;
    reached(Phase.BODY);
    if (sourceAwaited) {
      deadline.pauseWhile(() -> false);
    }
  }

  /** Stops the clock while the network waits for the upload's source, until an answer comes. */
  void awaitsSource(boolean wait) {
    sourceAwaited |= wait;
    deadline.pauseWhile(() -> wait && status == null);
  }

  /** Returns whether a byte of the request may have left. */
  boolean mayHaveSent() {
    return bytesSent > 0;
  }

  long bytesSent() {
    return bytesSent;
  }

  long bytesReceived() {
    return bytesReceived;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one event loop writes it
  void sent(long bytes) {
    bytesSent += bytes;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one event loop writes it
  void received(long bytes) {
    bytesReceived += bytes;
  }
}
