package ai.getnen.sdk.bench;

import org.jspecify.annotations.Nullable;

/** Starts one call without waiting for it. */
interface Caller {
  /** Starts a call; {@code end} hears of its end, with an error if it failed or got it wrong. */
  void call(End end);

  /** The end of a call. */
  interface End {
    void came(@Nullable Throwable failure);
  }

  /** Returns an error unless {@code right}, so that nobody wins by not doing the work. */
  static @Nullable Throwable unless(boolean right) {
    return right ? null : new IllegalStateException("wrong answer");
  }
}
