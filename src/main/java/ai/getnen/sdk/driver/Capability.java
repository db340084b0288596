package ai.getnen.sdk.driver;

/**
 * What not every vendor can do. A verb that a driver lacks signals {@link
 * ai.getnen.sdk.error.UnsupportedActionException} and sends nothing.
 */
public enum Capability {
  /** Clicking two or three times in one act, with the left button. */
  MULTIPLE_CLICKS,
  /** Pressing a button of the mouse and releasing it later. */
  MOUSE_DOWN_AND_UP,
  /** Holding keys down for a time. */
  HOLD_KEYS,
  /** Pictures of a part of the screen, taken by the vendor; without it they are cut out here. */
  NATIVE_REGIONS,
  /** Any action of any tool, passed on as it is. */
  RAW_TOOLS
}
