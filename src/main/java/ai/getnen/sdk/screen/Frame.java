package ai.getnen.sdk.screen;

import ai.getnen.sdk.driver.Screenshot;

/**
 * A picture as it is sent to a model, and the space that the model's points on it are in.
 *
 * @param image the picture, scaled for the model
 * @param space where its points are on the screen
 */
public record Frame(Screenshot image, ModelSpace space) {}
