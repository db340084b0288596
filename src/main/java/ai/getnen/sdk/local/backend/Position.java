package ai.getnen.sdk.local.backend;

/**
 * A point of a screen.
 *
 * @param x pixels from the left edge
 * @param y pixels from the top edge
 */
public record Position(int x, int y) {}
