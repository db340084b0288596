package ai.getnen.sdk.http;

/** What a call does to the desktop; it alone decides whether the SDK may repeat the call. */
public enum Effect {
  /** Changes nothing; repeated after a failure, as long as nothing of its answer was handed out. */
  READ,
  /** Changes something, but twice is the same as once; repeated after a failure. */
  IDEMPOTENT,
  /** Does something each time; repeated only if no byte of it left. */
  ACT;

  /** Returns whether a call may be repeated although its request may have left. */
  public boolean repeatable() {
    return this != ACT;
  }

  /**
   * Returns the stricter of the two, in the order {@link #READ}, {@link #IDEMPOTENT}, {@link #ACT}.
   */
  public Effect or(Effect other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
