package ai.getnen.sdk.model;

/**
 * A point of the screen.
 *
 * @param x pixels from the left edge
 * @param y pixels from the top edge
 */
public record Coordinate(int x, int y) {}
