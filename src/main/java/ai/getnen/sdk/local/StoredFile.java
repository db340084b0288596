package ai.getnen.sdk.local;

import java.nio.file.Path;

/**
 * A file of a drive.
 *
 * @param content where its bytes are
 * @param modified milliseconds since 1970
 */
record StoredFile(Path content, long size, long modified, String contentType)
    implements DriveEntry {}
