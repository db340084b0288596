package ai.getnen.sdk.model;

/**
 * A session for a human viewer; calls need none ({@code wire.md} 1.3).
 *
 * @param href where the viewer is; who holds it may watch
 * @param active whether the session is open
 * @param interactive whether the viewer may act
 */
public record SessionInfo(String href, boolean active, boolean interactive) {
  /** Leaves the link out, since who holds it may watch. */
  @Override
  public String toString() {
    return "SessionInfo[active=" + active + ", interactive=" + interactive + "]";
  }
}
