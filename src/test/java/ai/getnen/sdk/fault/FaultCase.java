package ai.getnen.sdk.fault;

import org.jspecify.annotations.Nullable;

/**
 * A fault and what comes of it.
 *
 * @param fault what the server does
 * @param outcome what calls come to
 * @param download what downloads come to, if that differs
 * @param secure what calls over TLS come to, if that differs
 * @param spent whether the client must close the connection although the server keeps it
 */
record FaultCase(
    Fault fault,
    Outcome outcome,
    @Nullable Outcome download,
    @Nullable Outcome secure,
    boolean spent) {
  static FaultCase of(Fault fault, Outcome outcome) {
    return new FaultCase(fault, outcome, null, null, false);
  }

  FaultCase download(Outcome other) {
    return new FaultCase(fault, outcome, other, secure, spent);
  }

  FaultCase secure(Outcome other) {
    return new FaultCase(fault, outcome, download, other, spent);
  }

  FaultCase spendsTheConnection() {
    return new FaultCase(fault, outcome, download, secure, true);
  }

  /** Returns what a call of {@code verb} must come to. */
  Outcome outcomeOf(Verb verb, boolean overTls) {
    if (overTls && secure != null) {
      return secure;
    }
    return verb.downloads() && download != null ? download : outcome;
  }

  /** Returns whether some call comes to its time limit. */
  boolean late() {
    return outcome instanceof Outcome.Late || secure instanceof Outcome.Late;
  }

  @Override
  public String toString() {
    return fault.name();
  }
}
