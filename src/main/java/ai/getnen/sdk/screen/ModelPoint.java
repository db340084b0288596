package ai.getnen.sdk.screen;

/**
 * A point as a model says it: where it is on the screen, its {@link ModelSpace} tells.
 *
 * @param x from the left edge, in the model's unit
 * @param y from the upper edge, in the model's unit
 */
public record ModelPoint(double x, double y) {}
