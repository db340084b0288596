package ai.getnen.sdk.leap0.model;

/**
 * Whether the desktop's service is well.
 *
 * @param ok false also with the status 503
 */
public record Health(boolean ok) {}
