package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.http.ClientObserver;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.util.AttributeKey;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** How far one attempt of a call has come; its connection writes it, everybody reads it. */
final class Attempt {
  /** On a connection: the attempt that it serves or served last. */
  static final AttributeKey<Attempt> ON_CHANNEL = AttributeKey.valueOf(Attempt.class, "current");

  /** Whether a byte may have left; decided once, by whoever comes first. */
  private enum Gate {
    OPEN,
    PASSED,
    SEALED,
    REFUSED
  }

  private final int number;
  private final ClientObserver.Attempt observer;
  private final Deadline deadline;
  private final long startNanos;
  private volatile Gate gate = Gate.OPEN;
  private volatile boolean ended;
  private volatile Phase phase = Phase.POOL;
  private volatile @Nullable EventLoop loop;
  private volatile @Nullable Runnable leaveQueue;
  private volatile @Nullable Throwable sourceFailure;
  private volatile int status;
  private volatile boolean sourceAwaited;
  private volatile boolean whole;
  private volatile long bytesSent;
  private volatile long bytesReceived;

  Attempt(int number, ClientObserver.Attempt observer, Deadline deadline) {
    this.number = number;
    this.observer = observer;
    this.deadline = deadline;
    this.startNanos = deadline.elapsedNanos();
  }

  int number() {
    return number;
  }

  ClientObserver.Attempt observer() {
    return observer;
  }

  Duration elapsed() {
    return Duration.ofNanos(deadline.elapsedNanos() - startNanos);
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

  /** Notes, before it happens, that the last of the request is handed to the connection. */
  void complete() {
    whole = true;
  }

  /** Returns whether the whole request was handed to the connection. */
  boolean whole() {
    return whole;
  }

  /** Notes how to leave the queue for a connection, and does so if the attempt is given up. */
  void queued(Runnable leave) {
    leaveQueue = leave;
    if (gate == Gate.SEALED) {
      leave.run();
    }
  }

  /** Takes {@code channel}; one that does not tell what passes may send at any time from now on. */
  void on(Channel channel) {
    loop = channel.eventLoop();
    leaveQueue = null;
    channel.attr(ON_CHANNEL).set(this);
    reached(Phase.SEND);
    StreamMeter.joinStream(channel);
    if (channel.pipeline().get(AttemptMeter.NAME) == null) {
      passGate();
    }
  }

  /** Asks to send; false if the attempt was given up as unsent, and must stay so. */
  boolean passGate() {
    return gate == Gate.PASSED || decide(Gate.PASSED);
  }

  /** Gives the attempt up; false if a byte of the request may have left. */
  synchronized boolean seal() {
    return decide(Gate.SEALED) || gate == Gate.REFUSED;
  }

  /** Notes that the server said it did nothing with the request, and never will. */
  synchronized void refused() {
    if (gate == Gate.PASSED) {
      gate = Gate.REFUSED;
    }
  }

  /** Returns whether the request was sent, at least in part, to a server that refused it. */
  boolean wasRefused() {
    return gate == Gate.REFUSED;
  }

  /**
   * Leaves the queue for a connection and runs {@code cancel}, once a byte may have left on the
   * connection's event loop: from elsewhere it could close the connection after the answer was read
   * and the next call took the connection over.
   */
  void cancel(Runnable cancel) {
    boolean unsent = seal();
    Runnable leave = leaveQueue;
    if (unsent && leave != null) {
      leave.run();
    }
    EventLoop current = unsent ? null : loop;
    if (current == null || current.inEventLoop()) {
      cancel.run();
      return;
    }
    try {
      current.execute(cancel);
    } catch (RejectedExecutionException closed) {
      cancel.run();
    }
  }

  /** Returns whether a byte of the request may have left, and a server may have acted on it. */
  boolean mayHaveSent() {
    return gate == Gate.PASSED;
  }

  /** Notes what the source of the upload did, or what its pieces found in it. */
  void sourceFailed(Throwable error) {
    sourceFailure = error;
  }

  @Nullable Throwable sourceFailure() {
    return sourceFailure;
  }

  /** Returns the answer's status, null before it is known. */
  @Nullable Integer status() {
    return status == 0 ? null : Integer.valueOf(status);
  }

  /** Notes the answer's status; from now on the server is awaited, whatever the source does. */
  void answered(int code) {
    status = code;
    reached(Phase.BODY);
    runClock();
  }

  /** Stops the clock while the network waits for the upload's source, until an answer comes. */
  void awaitsSource(boolean wait) {
    sourceAwaited |= wait;
    deadline.pauseWhile(() -> wait && status == 0 && !ended);
  }

  /** Ends the attempt; false if it has ended before. */
  boolean end() {
    boolean first = firstEnd();
    runClock();
    return first;
  }

  private synchronized boolean firstEnd() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  private synchronized boolean decide(Gate wanted) {
    if (gate == Gate.OPEN) {
      gate = wanted;
    }
    return gate == wanted;
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

  private void runClock() {
    if (sourceAwaited) {
      deadline.pauseWhile(() -> false);
    }
  }
}
