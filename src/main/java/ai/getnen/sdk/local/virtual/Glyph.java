package ai.getnen.sdk.local.virtual;

/**
 * One drawn character.
 *
 * @param advance pixels to the next character
 * @param left pixels from the pen to the picture's left edge
 * @param top pixels from the baseline down to the picture's top edge, mostly negative
 * @param width pixels of the picture
 * @param height pixels of the picture
 * @param coverageAt where in the typeface's coverage the picture begins
 */
record Glyph(int advance, int left, int top, int width, int height, int coverageAt) {}
