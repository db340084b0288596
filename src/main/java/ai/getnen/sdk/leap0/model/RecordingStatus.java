package ai.getnen.sdk.leap0.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the recorder does. The server may leave out any field: it is then null, {@code active}
 * false.
 *
 * @param id the recording's id
 * @param active whether it is being recorded now
 * @param startedAt when it began
 * @param stoppedAt when it ended
 * @param download where it can be fetched, a path of the server's
 * @param mimeType such as {@code video/mp4}
 * @param fileName a name for the file
 * @param display the display that is recorded
 * @param resolution such as {@code 1440x900}
 */
public record RecordingStatus(
    @Nullable String id,
    boolean active,
    @Nullable Instant startedAt,
    @Nullable Instant stoppedAt,
    @Nullable String download,
    @Nullable String mimeType,
    @Nullable String fileName,
    @Nullable String display,
    @Nullable String resolution) {}
