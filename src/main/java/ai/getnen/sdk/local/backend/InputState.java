package ai.getnen.sdk.local.backend;

/**
 * One thing that the mouse or the keyboard did.
 *
 * @param kind {@code move}, {@code press}, {@code release}, {@code wheel}, {@code key} or {@code
 *     type}
 * @param what the button, the notches, the chord or the text; empty for a move
 * @param at where the pointer was
 */
public record InputState(String kind, String what, Position at) {

  /** Tells the kind and the place, not what was typed. */
  @Override
  public String toString() {
    return "InputState[" + kind + " at " + at + "]";
  }
}
