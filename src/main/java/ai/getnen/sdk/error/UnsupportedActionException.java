package ai.getnen.sdk.error;

/** The vendor has no such action. Nothing was sent. */
public final class UnsupportedActionException extends NenException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param vendor the vendor's name
   * @param action the action's name
   */
  public UnsupportedActionException(String vendor, String action) {
    super(vendor + " does not support the action " + action, null);
  }
}
