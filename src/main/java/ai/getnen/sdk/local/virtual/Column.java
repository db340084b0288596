package ai.getnen.sdk.local.virtual;

/**
 * A column of a list.
 *
 * @param width pixels
 * @param numeric whether its cells are set at the right
 */
record Column(String title, int width, Face face, boolean numeric) {}
