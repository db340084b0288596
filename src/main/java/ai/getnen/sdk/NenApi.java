package ai.getnen.sdk;

import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.internal.http.Answer;
import ai.getnen.sdk.internal.http.HttpCall;
import ai.getnen.sdk.internal.http.JsonObject;
import ai.getnen.sdk.internal.http.RequestBody;
import ai.getnen.sdk.internal.http.TimeLimit;
import ai.getnen.sdk.model.DeletedDesktop;
import ai.getnen.sdk.model.Desktop;
import ai.getnen.sdk.model.DesktopFile;
import ai.getnen.sdk.model.ExecuteResult;
import ai.getnen.sdk.model.SessionInfo;
import ai.getnen.sdk.model.ToolLogEntry;
import ai.getnen.sdk.model.ToolSchema;
import ai.getnen.sdk.model.UploadedFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nen's wire ({@code wire.md} 1.4): each endpoint a pure function from its arguments to a call. */
final class NenApi {
  /** The largest file that the vendor takes, in bytes. */
  static final long LARGEST_UPLOAD = 100L << 20;

  private static final Answer<ExecuteResult> EXECUTED =
      Answer.object(Set.of("base64_image", "screenshot"), NenReader::executeResult);

  private NenApi() {}

  static HttpCall<Desktop> createDesktop(String desktopType) {
    requireText("desktopType", desktopType);
    return HttpCall.of("createDesktop", "POST", "/desktops")
        .body(RequestBody.json("desktopType", Map.of("desktop_type", desktopType)))
        .answer(Answer.object(NenReader::desktop));
  }

  static HttpCall<List<Desktop>> listDesktops() {
    return HttpCall.of("listDesktops", "GET", "/desktops")
        .effect(Effect.READ)
        .answer(Answer.objects(NenReader::desktop));
  }

  static HttpCall<Desktop> getDesktop(String id) {
    return onDesktop("getDesktop", "GET", "/desktops/{id}", id)
        .effect(Effect.READ)
        .answer(Answer.object(NenReader::desktop));
  }

  static HttpCall<Desktop> updateDesktop(String id, String name) {
    requireText("name", name);
    return onDesktop("updateDesktop", "PATCH", "/desktops/{id}", id)
        .body(RequestBody.json("name", Map.of("name", name)))
        .effect(Effect.IDEMPOTENT)
        .answer(Answer.object(NenReader::desktop));
  }

  static HttpCall<DeletedDesktop> deleteDesktop(String id) {
    DeletedDesktop deleted = new DeletedDesktop(id, "deleted");
    return onDesktop("deleteDesktop", "DELETE", "/desktops/{id}", id)
        .effect(Effect.IDEMPOTENT)
        .answer(Answer.object(NenReader::deleted).whenEmpty(() -> deleted), () -> deleted);
  }

  static HttpCall<ExecuteResult> execute(String id, ComputerAction action) {
    JsonObject body =
        JsonObject.of(
            "action",
            JsonObject.of(
                "tool", action.tool(), "action", action.action(), "params", action.params()));
    return onDesktop(action.operation(), "POST", "/desktops/{id}/execute", id)
        .body(RequestBody.plain("params", body))
        .effect(action.effect())
        .timeLimit(TimeLimit.EXECUTE)
        .extraTime(action.extraTime())
        .sentTexts(action.sentTexts())
        .answer(EXECUTED);
  }

  static HttpCall<List<ToolSchema>> listTools(String id) {
    return onDesktop("listTools", "GET", "/desktops/{id}/tools", id)
        .effect(Effect.READ)
        .answer(Answer.objects(NenReader::tool));
  }

  static HttpCall<List<ToolLogEntry>> getToolLogs(String id) {
    return onDesktop("getToolLogs", "GET", "/desktops/{id}/tool-logs", id)
        .effect(Effect.READ)
        .answer(Answer.values(ToolLogEntry::new));
  }

  static HttpCall<SessionInfo> createSession(String id) {
    return onDesktop("createSession", "PUT", "/desktops/{id}/session", id)
        .effect(Effect.IDEMPOTENT)
        .answer(Answer.object(NenReader::session));
  }

  static HttpCall<SessionInfo> getSession(String id) {
    return onDesktop("getSession", "GET", "/desktops/{id}/session", id)
        .effect(Effect.READ)
        .answer(Answer.object(NenReader::session));
  }

  static HttpCall<Void> deleteSession(String id) {
    return onDesktop("deleteSession", "DELETE", "/desktops/{id}/session", id)
        .effect(Effect.IDEMPOTENT)
        .answer(Answer.nothing(), () -> null);
  }

  static HttpCall<List<DesktopFile>> listFiles(String id, @Nullable String directory) {
    return onDesktop("listFiles", "GET", "/desktops/{id}/files", id)
        .query("path", "directory", FileTarget.checkDirectory(directory))
        .effect(Effect.READ)
        .answer(Answer.object(fields -> fields.objects("files", NenReader::file)));
  }

  static HttpCall<UploadedFile> uploadFile(String id, UploadBody body, FileTarget target) {
    Objects.requireNonNull(body, "body");
    return onFile("uploadFile", "POST", id, target)
        .body(new RequestBody.Upload(body, target.contentType(), LARGEST_UPLOAD, target.progress()))
        .effect(body.replayable() ? Effect.IDEMPOTENT : Effect.ACT)
        .answer(Answer.object(NenReader::uploaded));
  }

  static HttpCall<Void> downloadFile(String id, FileTarget target) {
    return onFile("downloadFile", "GET", id, target).effect(Effect.READ).answer(Answer.nothing());
  }

  private static HttpCall.Builder onFile(
      String operation, String method, String id, FileTarget target) {
    return onDesktop(operation, method, "/desktops/{id}/files/{name}", id)
        .segment("name", target.name())
        .query("path", "directory", target.directory())
        .timeLimit(TimeLimit.TRANSFER);
  }

  private static HttpCall.Builder onDesktop(
      String operation, String method, String path, String id) {
    return HttpCall.of(operation, method, path).segment("desktopId", id);
  }

  private static void requireText(String argument, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(argument + " must not be empty");
    }
  }
}
