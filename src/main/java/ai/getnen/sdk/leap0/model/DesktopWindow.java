package ai.getnen.sdk.leap0.model;

import org.jspecify.annotations.Nullable;

/**
 * An open window. The server may leave out any field: numbers are then 0, the others null or false.
 *
 * @param id the window's id, such as {@code 0x01e00003}
 * @param desktop the number of the workspace
 * @param pid the process that owns it
 * @param x left edge in screen pixels
 * @param y upper edge in screen pixels
 * @param width pixels
 * @param height pixels
 * @param windowClass the X11 class
 * @param host the machine that owns it
 * @param title what its title bar says
 * @param focused whether keys go to it
 */
public record DesktopWindow(
    @Nullable String id,
    int desktop,
    int pid,
    int x,
    int y,
    int width,
    int height,
    @Nullable String windowClass,
    @Nullable String host,
    @Nullable String title,
    boolean focused) {

  /** Leaves the title out: it may quote what somebody typed. */
  @Override
  public String toString() {
    return "DesktopWindow[%s %s %dx%d at %d,%d]".formatted(id, windowClass, width, height, x, y);
  }
}
