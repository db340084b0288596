package ai.getnen.sdk.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cloud desktop ({@code wire.md} 1.3).
 *
 * @param desktopId its id, such as {@code dsk_abc123def456}
 * @param status {@code running} or {@code deleted}; other words may come
 * @param desktopType {@code sandbox} so far
 * @param workspaceId the organisation that owns it
 * @param name its name, if it has one
 * @param createdAt when it was created, to the second
 * @param updatedAt when it was last changed, to the second
 * @param session the session for a human viewer, if there is one
 * @param instanceId the vendor's own id of the machine
 * @param publicIp the machine's public address
 * @param privateIp the machine's private address
 * @param controllerArn the vendor's own name of the controller
 */
public record Desktop(
    String desktopId,
    String status,
    @Nullable String desktopType,
    @Nullable String workspaceId,
    @Nullable String name,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable SessionInfo session,
    @Nullable String instanceId,
    @Nullable String publicIp,
    @Nullable String privateIp,
    @Nullable String controllerArn) {}
