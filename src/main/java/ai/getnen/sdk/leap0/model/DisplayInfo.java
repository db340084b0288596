package ai.getnen.sdk.leap0.model;

/**
 * A display and its size.
 *
 * @param display its X11 name, such as {@code :99}
 * @param width pixels
 * @param height pixels
 */
public record DisplayInfo(String display, int width, int height) {}
