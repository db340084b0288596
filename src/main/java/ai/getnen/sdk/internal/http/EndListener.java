package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.CallOutcome.End;
import org.jspecify.annotations.Nullable;

/** Hears how a stream ended, before its subscriber does. */
interface EndListener {
  /** Hears nothing. */
  EndListener NONE = (end, error) -> {};

  void ended(End end, @Nullable Throwable error);
}
