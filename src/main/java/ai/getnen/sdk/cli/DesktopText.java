package ai.getnen.sdk.cli;

import ai.getnen.sdk.model.Desktop;
import ai.getnen.sdk.model.SessionInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A desktop as {@code create} and {@code status} print it. */
final class DesktopText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

  private DesktopText() {}

  /** Returns the documented lines: a label each, a name only if there is one. */
  static String labelled(Desktop desktop) {
    return new Labels()
        .put("Desktop ID:", desktop.desktopId())
        .put("Name:", desktop.name())
        .put("Status:", desktop.status())
        .put("Created:", time(desktop.createdAt()))
        .toString();
  }

  /** Returns the fields of the server's answer. */
  static Map<String, @Nullable Object> json(Desktop desktop) {
    SessionInfo session = desktop.session();
    return new Json()
        .put("desktop_id", desktop.desktopId())
        .put("desktop_type", desktop.desktopType())
        .put("status", desktop.status())
        .put("workspace_id", desktop.workspaceId())
        .put("name", desktop.name())
        .put("created_at", seconds(desktop.createdAt()))
        .put("updated_at", seconds(desktop.updatedAt()))
        .put("instance_id", desktop.instanceId())
        .put("public_ip", desktop.publicIp())
        .put("private_ip", desktop.privateIp())
        .put("controller_arn", desktop.controllerArn())
        .put("session", session == null ? null : json(session))
        .fields();
  }

  /** Returns the fields of the server's answer. */
  static Map<String, @Nullable Object> json(SessionInfo session) {
    return new Json()
        .put("href", session.href())
        .put("active", session.active())
        .put("interactive", session.interactive())
        .fields();
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : TIME.format(time.atZone(ZoneId.systemDefault()));
  }

  private static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : time.getEpochSecond();
  }
}
