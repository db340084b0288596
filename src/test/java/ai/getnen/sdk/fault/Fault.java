package ai.getnen.sdk.fault;

import java.util.List;

/**
 * A way to misbehave, as a value.
 *
 * @param name what a reader calls it
 * @param reads how much of the request is read first
 * @param says what is answered then, piece by piece
 * @param ends what becomes of the connection
 */
record Fault(String name, Reads reads, List<Says> says, Ends ends) {
  /** How much of a request the server reads. */
  enum Reads {
    /** Not even the handshake: it acts as soon as somebody connects. */
    NOTHING,
    HEAD,
    /** The head and the first 64 KiB of the body. */
    SOME,
    ALL
  }

  /** What becomes of the connection. */
  enum Ends {
    /** It stays open for the next request. */
    KEEPS,
    /** It stays open, silent and unread. */
    STALLS,
    CLOSES,
    /** It is broken off. */
    RESETS,
    /** Nothing more is said, and nothing is read. */
    HALF_CLOSES,
    /** The TCP stream ends; TLS is told nothing of it. */
    CUTS,
    /** All that still comes is read. */
    DRAINS,
    /** It is closed a while later. */
    LINGERS
  }

  /** Something that the server says. */
  sealed interface Says {
    /**
     * Words as they are; {@code {echo}} in them stands for the key and the typed text that came,
     * {@code {length}} for the bytes of the body that follows.
     */
    record Words(String words) implements Says {}

    /** Words as they are, one character each few milliseconds. */
    record Dripping(String words) implements Says {}

    /** The same words again and again, for as long as somebody listens. */
    record Forever(String words) implements Says {}

    /** That many bytes of no meaning. */
    record Bytes(long count) implements Says {}

    /** Nothing, until the answer so far was surely read. */
    record Silence() implements Says {}
  }

  static Fault of(String name, Reads reads, Ends ends, Says... says) {
    return new Fault(name, reads, List.of(says), ends);
  }

  /** Says {@code words} to a request that was read whole. */
  static Fault says(String name, String words, Ends ends) {
    return of(name, Reads.ALL, ends, new Says.Words(words));
  }

  @Override
  public String toString() {
    return name;
  }
}
