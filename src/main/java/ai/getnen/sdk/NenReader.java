package ai.getnen.sdk;

import ai.getnen.sdk.internal.http.JsonFields;
import ai.getnen.sdk.model.Coordinate;
import ai.getnen.sdk.model.DeletedDesktop;
import ai.getnen.sdk.model.Desktop;
import ai.getnen.sdk.model.DesktopFile;
import ai.getnen.sdk.model.ExecuteResult;
import ai.getnen.sdk.model.SessionInfo;
import ai.getnen.sdk.model.ToolSchema;
import ai.getnen.sdk.model.UploadedFile;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Nen's answers as records: strict for the fields of {@code wire.md} C13, lenient for the rest
 * ({@code wire.md} 1.3).
 */
final class NenReader {
  private static final Set<String> RESULT_FIELDS =
      Set.of("status", "success", "output", "error", "coordinate", "base64_image", "screenshot");

  private NenReader() {}

  static Desktop desktop(JsonFields fields) {
    JsonFields session = fields.optionalObject("session");
    return new Desktop(
        fields.text("desktop_id"),
        fields.text("status"),
        fields.optionalText("desktop_type"),
        fields.optionalText("workspace_id"),
        fields.optionalText("name"),
        fields.optionalTime("created_at"),
        fields.optionalTime("updated_at"),
        session == null ? null : session(session),
        fields.optionalText("instance_id"),
        fields.optionalText("public_ip"),
        fields.optionalText("private_ip"),
        fields.optionalText("controller_arn"));
  }

  static DeletedDesktop deleted(JsonFields fields) {
    return new DeletedDesktop(fields.text("desktop_id"), fields.optionalText("status"));
  }

  static SessionInfo session(JsonFields fields) {
    return new SessionInfo(fields.text("href"), fields.bool("active"), fields.bool("interactive"));
  }

  static ToolSchema tool(JsonFields fields) {
    String description = fields.optionalText("description");
    return new ToolSchema(
        fields.text("name"), description == null ? "" : description, fields.map("parameters"));
  }

  static DesktopFile file(JsonFields fields) {
    return new DesktopFile(
        fields.text("name"),
        fields.size("size"),
        fields.time("modified"),
        Boolean.TRUE.equals(fields.optionalBool("is_dir")));
  }

  static UploadedFile uploaded(JsonFields fields) {
    return new UploadedFile(fields.bool("success"), fields.size("size"), fields.text("filename"));
  }

  /** Knows the older names of a result too ({@code wire.md} C4). */
  static ExecuteResult executeResult(JsonFields fields) {
    ByteBuffer image = fields.image("base64_image");
    String base64 = fields.base64("base64_image");
    boolean older = image == null && base64 == null;
    int[] point = fields.optionalPoint("coordinate");
    return ExecuteResult.builder()
        .status(fields.optionalText("status"))
        .success(fields.optionalBool("success"))
        .output(fields.optionalText("output"))
        .error(fields.optionalText("error"))
        .coordinate(point == null ? null : new Coordinate(point[0], point[1]))
        .image(older ? fields.image("screenshot") : image)
        .base64Image(older ? fields.base64("screenshot") : base64)
        .additionalFields(fields.others(RESULT_FIELDS))
        .build();
  }
}
