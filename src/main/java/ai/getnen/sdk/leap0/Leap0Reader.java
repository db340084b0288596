package ai.getnen.sdk.leap0;

import ai.getnen.sdk.internal.http.JsonFields;
import ai.getnen.sdk.leap0.model.DesktopWindow;
import ai.getnen.sdk.leap0.model.DisplayInfo;
import ai.getnen.sdk.leap0.model.Health;
import ai.getnen.sdk.leap0.model.PointerPosition;
import ai.getnen.sdk.leap0.model.ProcessErrors;
import ai.getnen.sdk.leap0.model.ProcessLogs;
import ai.getnen.sdk.leap0.model.ProcessRestart;
import ai.getnen.sdk.leap0.model.ProcessStatus;
import ai.getnen.sdk.leap0.model.ProcessStatusList;
import ai.getnen.sdk.leap0.model.RecordingStatus;
import ai.getnen.sdk.leap0.model.RecordingSummary;
import ai.getnen.sdk.leap0.model.Sandbox;
import java.util.Set;

/** Leap0's answers as records ({@code wire.md} 5.3). */
final class Leap0Reader {
  private static final Set<String> SANDBOX_FIELDS = Set.of("id", "state", "template_name");

  private Leap0Reader() {}

  static Sandbox sandbox(JsonFields fields) {
    return new Sandbox(
        fields.label("id"),
        fields.optionalText("state"),
        fields.optionalText("template_name"),
        fields.others(SANDBOX_FIELDS));
  }

  static DisplayInfo display(JsonFields fields) {
    return new DisplayInfo(
        fields.text("display"), fields.integer("width"), fields.integer("height"));
  }

  static DesktopWindow window(JsonFields fields) {
    return new DesktopWindow(
        fields.optionalText("id"),
        fields.optionalInteger("desktop"),
        fields.optionalInteger("pid"),
        fields.optionalInteger("x"),
        fields.optionalInteger("y"),
        fields.optionalInteger("width"),
        fields.optionalInteger("height"),
        fields.optionalText("class"),
        fields.optionalText("host"),
        fields.optionalText("title"),
        Boolean.TRUE.equals(fields.optionalBool("focused")));
  }

  static PointerPosition position(JsonFields fields) {
    return new PointerPosition(fields.integer("x"), fields.integer("y"));
  }

  static boolean ok(JsonFields fields) {
    return fields.bool("ok");
  }

  static Health health(JsonFields fields) {
    return new Health(ok(fields));
  }

  static RecordingStatus recordingStatus(JsonFields fields) {
    return new RecordingStatus(
        fields.optionalText("id"),
        Boolean.TRUE.equals(fields.optionalBool("active")),
        fields.optionalTimestamp("started_at"),
        fields.optionalTimestamp("stopped_at"),
        fields.optionalText("download"),
        fields.optionalText("mime_type"),
        fields.optionalText("file_name"),
        fields.optionalText("display"),
        fields.optionalText("resolution"));
  }

  static RecordingSummary recording(JsonFields fields) {
    return new RecordingSummary(
        fields.optionalText("id"),
        fields.optionalText("file_name"),
        fields.optionalText("download"),
        fields.optionalText("mime_type"),
        fields.optionalSize("size_bytes"),
        fields.optionalTimestamp("created_at"),
        Boolean.TRUE.equals(fields.optionalBool("active")));
  }

  static ProcessStatusList processes(JsonFields fields) {
    return new ProcessStatusList(
        fields.text("status"),
        fields.objects("items", Leap0Reader::process),
        fields.integer("running"),
        fields.integer("total"));
  }

  static ProcessStatus process(JsonFields fields) {
    int pid = fields.optionalInteger("pid");
    return new ProcessStatus(
        fields.text("name"),
        fields.bool("running"),
        pid == 0 ? null : Integer.valueOf(pid),
        fields.text("stdout_log"),
        fields.text("stderr_log"));
  }

  static ProcessRestart restart(JsonFields fields) {
    JsonFields status = fields.optionalObject("status");
    return new ProcessRestart(
        fields.optionalText("message"), status == null ? null : process(status));
  }

  static ProcessLogs logs(JsonFields fields) {
    return new ProcessLogs(fields.optionalText("process"), fields.optionalText("logs"));
  }

  static ProcessErrors errors(JsonFields fields) {
    return new ProcessErrors(fields.optionalText("process"), fields.optionalText("errors"));
  }
}
