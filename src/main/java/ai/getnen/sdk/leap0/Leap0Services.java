package ai.getnen.sdk.leap0;

import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.internal.http.Answer;
import ai.getnen.sdk.internal.http.HttpCall;
import ai.getnen.sdk.leap0.model.ProcessErrors;
import ai.getnen.sdk.leap0.model.ProcessLogs;
import ai.getnen.sdk.leap0.model.ProcessRestart;
import ai.getnen.sdk.leap0.model.ProcessStatus;
import ai.getnen.sdk.leap0.model.ProcessStatusList;
import ai.getnen.sdk.leap0.model.RecordingStatus;
import ai.getnen.sdk.leap0.model.RecordingSummary;
import java.util.List;

/** Leap0's wire ({@code wire.md} 5.2): recordings and processes. */
final class Leap0Services {
  private Leap0Services() {}

  // ---- recordings

  static HttpCall<RecordingStatus> recordingStatus(String id) {
    return Leap0Api.read("recordingStatus", id, "/api/recording")
        .answer(Answer.object(Leap0Reader::recordingStatus).status(200));
  }

  static HttpCall<RecordingStatus> startRecording(String id) {
    return Leap0Api.act("startRecording", id, "/api/recording/start")
        .answer(Answer.object(Leap0Reader::recordingStatus).status(201));
  }

  static HttpCall<RecordingStatus> stopRecording(String id) {
    return Leap0Api.act("stopRecording", id, "/api/recording/stop")
        .answer(Answer.object(Leap0Reader::recordingStatus).status(200));
  }

  static HttpCall<List<RecordingSummary>> recordings(String id) {
    return Leap0Api.read("recordings", id, "/api/recordings")
        .answer(
            Answer.object(fields -> fields.optionalObjects("items", Leap0Reader::recording))
                .status(200));
  }

  static HttpCall<RecordingSummary> getRecording(String id, String recording) {
    return onRecording("getRecording", "GET", "/api/recordings/{id}", id, recording)
        .effect(Effect.READ)
        .answer(Answer.object(Leap0Reader::recording).status(200));
  }

  static HttpCall<Void> downloadRecording(String id, String recording) {
    return onRecording("downloadRecording", "GET", "/api/recordings/{id}/download", id, recording)
        .effect(Effect.READ)
        .answer(Answer.nothing().status(200));
  }

  static HttpCall<Void> deleteRecording(String id, String recording) {
    return onRecording("deleteRecording", "DELETE", "/api/recordings/{id}", id, recording)
        .effect(Effect.IDEMPOTENT)
        .answer(Answer.nothing().status(204), () -> null);
  }

  // ---- processes

  static HttpCall<ProcessStatusList> processStatus(String id) {
    return Leap0Api.read("processStatus", id, "/api/status")
        .answer(Answer.object(Leap0Reader::processes).status(200));
  }

  static HttpCall<ProcessStatusList> statusStream(String id) {
    return Leap0Api.read("statusStream", id, "/api/status/stream")
        .answer(Answer.object(Leap0Reader::processes).status(200));
  }

  static HttpCall<ProcessStatus> getProcess(String id, String name) {
    return onProcess("getProcess", "GET", "/api/process/{name}/status", id, name)
        .effect(Effect.READ)
        .answer(Answer.object(Leap0Reader::process).status(200));
  }

  static HttpCall<ProcessRestart> restartProcess(String id, String name) {
    return onProcess("restartProcess", "POST", "/api/process/{name}/restart", id, name)
        .answer(Answer.object(Leap0Reader::restart).status(200));
  }

  static HttpCall<ProcessLogs> processLogs(String id, String name) {
    return onProcess("processLogs", "GET", "/api/process/{name}/logs", id, name)
        .effect(Effect.READ)
        .answer(Answer.object(Leap0Reader::logs).status(200));
  }

  static HttpCall<ProcessErrors> processErrors(String id, String name) {
    return onProcess("processErrors", "GET", "/api/process/{name}/errors", id, name)
        .effect(Effect.READ)
        .answer(Answer.object(Leap0Reader::errors).status(200));
  }

  private static HttpCall.Builder onRecording(
      String operation, String method, String path, String id, String recording) {
    return HttpCall.of(operation, method, path)
        .label("sandboxId", id)
        .segment("recordingId", recording);
  }

  private static HttpCall.Builder onProcess(
      String operation, String method, String path, String id, String name) {
    return HttpCall.of(operation, method, path).label("sandboxId", id).segment("processName", name);
  }
}
