package ai.getnen.sdk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Calls with a valid answer of each, and what is then read from it. */
enum FuzzVerb {
  GET_DESKTOP(
      "{\"desktop_id\":\"d\",\"status\":\"running\",\"created_at\":1.5e9,\"session\":null}",
      desktop -> desktop.getDesktop().map(got -> got.desktopId() + got.status() + got.createdAt())),
  DELETE_DESKTOP(
      "{\"desktop_id\":\"d\",\"status\":\"deleted\"}",
      desktop -> desktop.deleteDesktop().map(got -> got.desktopId() + got.status())),
  TYPE_TEXT(
      "{\"status\":\"ok\",\"output\":\"typed\",\"coordinate\":[3,4],\"more\":{\"a\":[1,2.5]}}",
      desktop ->
          desktop
              .typeText(FuzzServer.TYPED)
              .map(got -> "" + got.output() + got.coordinate() + got.additionalFields())),
  SCREENSHOT(
      "{\"status\":\"ok\",\"base64_image\":\"iVBORw0KGgo\\/AA==\",\"screenshot\":null}",
      desktop ->
          desktop.screenshot().map(got -> Arrays.toString(got.imageBytes().orElse(new byte[0])))),
  LIST_FILES(
      "{\"files\":[{\"name\":\"f\",\"size\":3,\"modified\":1.25,\"is_dir\":true}]}",
      desktop -> desktop.listFiles().collectList().map(Object::toString)),
  LIST_TOOLS(
      "[{\"name\":\"computer\",\"description\":\"d\",\"parameters\":{\"type\":\"object\"}}]",
      desktop -> desktop.listTools().collectList().map(Object::toString)),
  TOOL_LOGS(
      "[{\"any\":1},\"line\",null]",
      desktop -> desktop.getToolLogs().collectList().map(Object::toString)),
  CREATE_SESSION(
      "{\"href\":\"https://h/s\",\"active\":true,\"interactive\":false}",
      desktop -> desktop.createSession().map(got -> got.href() + got.active())),
  UPLOAD(
      "{\"success\":true,\"size\":2,\"filename\":\"f\"}",
      desktop -> desktop.uploadFile("f", Mono.just(ByteBuffer.allocate(2))).map(Object::toString)),
  DOWNLOAD(
      "some bytes of a file, and some more of them",
      desktop ->
          desktop
              .downloadFile("f")
              .map(piece -> StandardCharsets.UTF_8.decode(piece).toString())
              .reduce("", String::concat));

  private final String answer;

  @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
  private final Function<DesktopHandle, Mono<String>> call;

  FuzzVerb(String answer, Function<DesktopHandle, Mono<String>> call) {
    this.answer = answer;
    this.call = call;
  }

  /** Returns the body of a valid answer. */
  String answer() {
    return answer;
  }

  /** Calls, and tells all that was read. */
  Mono<String> call(DesktopHandle desktop) {
    return call.apply(desktop);
  }
}
