package ai.getnen.sdk.local.virtual;

/**
 * The answer to a question that makes something happen.
 *
 * @param label what stands on its button
 * @param action what it does
 */
record Answer(String label, Runnable action) {}
