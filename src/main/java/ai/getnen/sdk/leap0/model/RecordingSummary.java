package ai.getnen.sdk.leap0.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is kept. The server may leave out any field: it is then null, 0 or false ({@code
 * wire.md} C25).
 *
 * @param id the recording's id
 * @param fileName a name for the file
 * @param download where it can be fetched, a path of the server's
 * @param mimeType such as {@code video/mp4}
 * @param sizeBytes how long the file is
 * @param createdAt when it began
 * @param active whether it is being recorded now
 */
public record RecordingSummary(
    @Nullable String id,
    @Nullable String fileName,
    @Nullable String download,
    @Nullable String mimeType,
    long sizeBytes,
    @Nullable Instant createdAt,
    boolean active) {}
