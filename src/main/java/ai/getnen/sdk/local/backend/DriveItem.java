package ai.getnen.sdk.local.backend;

/**
 * A file or a directory of a drive.
 *
 * @param name without the directory that it is in
 * @param size bytes, 0 for a directory
 */
public record DriveItem(String name, boolean directory, long size) {}
