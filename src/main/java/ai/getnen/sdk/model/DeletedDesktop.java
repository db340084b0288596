package ai.getnen.sdk.model;

import org.jspecify.annotations.Nullable;

/**
 * What is left of a desktop.
 *
 * @param desktopId its id
 * @param status {@code deleted}; other words may come
 */
public record DeletedDesktop(String desktopId, @Nullable String status) {}
