package ai.getnen.sdk.leap0.model;

import org.jspecify.annotations.Nullable;

/**
 * What came of a restart.
 *
 * @param message what the server says, null if nothing
 * @param status the process afterwards, null if it was not told
 */
public record ProcessRestart(@Nullable String message, @Nullable ProcessStatus status) {}
