package ai.getnen.sdk.model;

import java.time.Instant;

/**
 * A file or directory on a desktop's drive ({@code wire.md} 1.3).
 *
 * @param name its name, without directories
 * @param sizeBytes its size in bytes, 0 for a directory
 * @param modified when it was last changed, to the millisecond
 * @param isDirectory whether it is a directory
 */
public record DesktopFile(String name, long sizeBytes, Instant modified, boolean isDirectory) {}
