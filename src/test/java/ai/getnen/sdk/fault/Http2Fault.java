package ai.getnen.sdk.fault;

import ai.getnen.sdk.testing.FrameRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A way in which an HTTP/2 server misbehaves towards a request, and what comes of it.
 *
 * @param name what a reader calls it
 * @param act what it does to a request
 * @param outcome what calls come to
 * @param download what downloads come to, if that differs
 * @param atHead whether it acts before the body came
 * @param spent whether the connection takes no further call
 */
record Http2Fault(
    String name,
    Consumer<FrameRequest> act,
    Outcome outcome,
    @Nullable Outcome download,
    boolean atHead,
    boolean spent) {
  static Http2Fault of(String name, Outcome outcome, Consumer<FrameRequest> act) {
    return new Http2Fault(name, act, outcome, null, false, false);
  }

  Http2Fault download(Outcome other) {
    return new Http2Fault(name, act, outcome, other, atHead, spent);
  }

  /** Returns the same, done as soon as the head of a request came; its body is not read. */
  Http2Fault early() {
    return new Http2Fault(name + ", unread", act, outcome, download, true, spent);
  }

  /** Returns the same, said of a fault that no other call on the connection survives. */
  Http2Fault spendsTheConnection() {
    return new Http2Fault(name, act, outcome, download, atHead, true);
  }

  Outcome outcomeOf(Verb verb) {
    return verb.downloads() && download != null ? download : outcome;
  }

  boolean late() {
    return outcome instanceof Outcome.Late;
  }

  @Override
  public String toString() {
    return name;
  }
}
