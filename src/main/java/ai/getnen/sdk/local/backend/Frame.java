package ai.getnen.sdk.local.backend;

/**
 * A picture of a screen.
 *
 * @param width pixels
 * @param height pixels
 * @param rgb one {@code 0xRRGGBB} a pixel, row by row from the top left; its high byte is ignored.
 *     Valid until the next call on the backend that gave it
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a frame is handed to the encoder at once, never compared
public record Frame(int width, int height, int[] rgb) {}
