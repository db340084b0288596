package ai.getnen.sdk.internal.http;

/** Which of the client's time limits bounds a call. */
public enum TimeLimit {
  /** 30 s by default. */
  CALL,
  /** 120 s by default. */
  EXECUTE,
  /** 120 s by default; does not run while the caller's own side is awaited. */
  TRANSFER
}
