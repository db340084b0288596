package ai.getnen.sdk.leap0.model;

/**
 * Where the pointer is.
 *
 * @param x screen pixels from the left edge
 * @param y screen pixels from the upper edge
 */
public record PointerPosition(int x, int y) {}
