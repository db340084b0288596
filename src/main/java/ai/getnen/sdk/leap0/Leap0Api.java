package ai.getnen.sdk.leap0;

import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.internal.http.Answer;
import ai.getnen.sdk.internal.http.HttpCall;
import ai.getnen.sdk.internal.http.RequestBody;
import ai.getnen.sdk.leap0.model.DesktopWindow;
import ai.getnen.sdk.leap0.model.DisplayInfo;
import ai.getnen.sdk.leap0.model.Health;
import ai.getnen.sdk.leap0.model.PointerPosition;
import ai.getnen.sdk.leap0.model.Sandbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Leap0's wire ({@code wire.md} 5.2): sandboxes, display, pictures and input, each operation a pure
 * function from its arguments to a call.
 */
final class Leap0Api {
  private static final int LONGEST_TEXT = 50_000;
  private static final int MOST_KEYS = 10;
  private static final int MOST_STEPS = 100;

  private Leap0Api() {}

  // ---- the control plane

  static HttpCall<Sandbox> createSandbox(SandboxSpec spec) {
    return HttpCall.of("createSandbox", "POST", "/v1/sandbox/")
        .body(RequestBody.json("spec", spec.toBody()))
        .sentTexts(spec.secrets())
        .answer(Answer.object(Leap0Reader::sandbox).status(201));
  }

  static HttpCall<Sandbox> getSandbox(String id) {
    return onSandbox("getSandbox", "GET", id)
        .effect(Effect.READ)
        .answer(Answer.object(Leap0Reader::sandbox).status(200));
  }

  static HttpCall<Void> deleteSandbox(String id) {
    return onSandbox("deleteSandbox", "DELETE", id)
        .effect(Effect.IDEMPOTENT)
        .answer(Answer.nothing().status(204), () -> null);
  }

  // ---- the display

  static HttpCall<DisplayInfo> displayInfo(String id) {
    return read("displayInfo", id, "/api/display")
        .answer(Answer.object(Leap0Reader::display).status(200));
  }

  static HttpCall<DisplayInfo> screen(String id) {
    return read("screen", id, "/api/display/screen")
        .answer(Answer.object(Leap0Reader::display).status(200));
  }

  static HttpCall<DisplayInfo> resizeScreen(String id, int width, int height) {
    Rules.within("width", width, 320, 7680);
    Rules.within("height", height, 320, 4320);
    return act("resizeScreen", id, "/api/display/screen")
        .body(json("width", width, "height", height))
        .effect(Effect.IDEMPOTENT)
        .answer(Answer.object(Leap0Reader::display).status(200));
  }

  static HttpCall<List<DesktopWindow>> windows(String id) {
    return read("windows", id, "/api/display/windows")
        .answer(
            Answer.object(fields -> fields.optionalObjects("items", Leap0Reader::window))
                .status(200));
  }

  // ---- pictures

  static HttpCall<Screenshot> screenshot(String id, ScreenshotOptions options) {
    return read("screenshot", id, "/api/screenshot")
        .query("format", "format", options.encoding().format())
        .query("quality", "quality", text(options.encoding().quality()))
        .query("x", "x", text(options.x()))
        .query("y", "y", text(options.y()))
        .query("width", "width", text(options.width()))
        .query("height", "height", text(options.height()))
        .answer(Answer.bytes(Screenshot::of).status(200));
  }

  static HttpCall<Screenshot> screenshotRegion(
      String id, int x, int y, int width, int height, ImageEncoding encoding) {
    Rules.notNegative("x", x);
    Rules.notNegative("y", y);
    Rules.positive("width", width);
    Rules.positive("height", height);
    return act("screenshotRegion", id, "/api/screenshot/region")
        .body(
            json(
                "x", x,
                "y", y,
                "width", width,
                "height", height,
                "format", encoding.format(),
                "quality", encoding.quality()))
        .effect(Effect.READ)
        .answer(Answer.bytes(Screenshot::of).status(200));
  }

  // ---- pointer and keyboard

  static HttpCall<PointerPosition> pointerPosition(String id) {
    return position(read("pointerPosition", id, "/api/input/position"));
  }

  static HttpCall<PointerPosition> movePointer(String id, int x, int y) {
    Rules.notNegative("x", x);
    Rules.notNegative("y", y);
    return position(
        act("movePointer", id, "/api/input/move")
            .body(json("x", x, "y", y))
            .effect(Effect.IDEMPOTENT));
  }

  /** Clicks at the point, or where the pointer is if both are null. */
  static HttpCall<PointerPosition> click(
      String id, @Nullable Integer x, @Nullable Integer y, @Nullable MouseButton button) {
    if (x != null && y != null) {
      Rules.notNegative("x", x);
      Rules.notNegative("y", y);
    }
    return position(
        act("click", id, "/api/input/click").body(json("x", x, "y", y, "button", number(button))));
  }

  static HttpCall<PointerPosition> drag(
      String id, int fromX, int fromY, int toX, int toY, @Nullable MouseButton button) {
    return position(
        act("drag", id, "/api/input/drag")
            .body(
                json(
                    "from_x", Rules.notNegative("fromX", fromX),
                    "from_y", Rules.notNegative("fromY", fromY),
                    "to_x", Rules.notNegative("toX", toX),
                    "to_y", Rules.notNegative("toY", toY),
                    "button", number(button))));
  }

  static HttpCall<PointerPosition> scroll(
      String id, ScrollDirection direction, @Nullable Integer amount) {
    if (amount != null) {
      Rules.within("amount", amount, 1, MOST_STEPS);
    }
    return position(
        act("scroll", id, "/api/input/scroll")
            .body(json("direction", direction.word(), "amount", amount)));
  }

  static HttpCall<Boolean> typeText(String id, String text) {
    Rules.atMost("text", Rules.text("text", text), LONGEST_TEXT);
    return ok(
        act("typeText", id, "/api/input/type")
            .body(RequestBody.json("text", Map.of("text", text)))
            .sentTexts(List.of(text)));
  }

  static HttpCall<Boolean> pressKey(String id, String key) {
    return ok(
        act("pressKey", id, "/api/input/press")
            .body(RequestBody.json("key", Map.of("key", Rules.text("key", key))))
            .sentTexts(List.of(key)));
  }

  static HttpCall<Boolean> hotkey(String id, List<String> keys) {
    Rules.within("the number of keys", keys.size(), 1, MOST_KEYS);
    keys.forEach(key -> Rules.text("each of keys", key));
    return ok(
        act("hotkey", id, "/api/input/hotkey")
            .body(RequestBody.json("keys", Map.of("keys", List.copyOf(keys))))
            .sentTexts(keys));
  }

  static HttpCall<Health> health(String id) {
    return read("health", id, "/api/healthz")
        .answer(Answer.object(Leap0Reader::health).status(200, 503));
  }

  // ---- parts

  private static HttpCall<PointerPosition> position(HttpCall.Builder call) {
    return call.answer(Answer.object(Leap0Reader::position).status(200));
  }

  private static HttpCall<Boolean> ok(HttpCall.Builder call) {
    return call.answer(Answer.object(Leap0Reader::ok).status(200));
  }

  static HttpCall.Builder read(String operation, String id, String path) {
    return HttpCall.of(operation, "GET", path).label("sandboxId", id).effect(Effect.READ);
  }

  static HttpCall.Builder act(String operation, String id, String path) {
    return HttpCall.of(operation, "POST", path).label("sandboxId", id);
  }

  private static HttpCall.Builder onSandbox(String operation, String method, String id) {
    return HttpCall.of(operation, method, "/v1/sandbox/{id}/").segment("sandboxId", id);
  }

  private static RequestBody json(@Nullable Object... namesAndValues) {
    return RequestBody.json("body", present(namesAndValues));
  }

  /** Returns names and values, without what is null. */
  private static Map<String, Object> present(@Nullable Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        map.put(Objects.toString(namesAndValues[i]), value);
      }
    }
    return map;
  }

  private static @Nullable Integer number(@Nullable MouseButton button) {
    return button == null
        ? null
        : switch (button) {
          case LEFT -> Integer.valueOf(1);
          case MIDDLE -> Integer.valueOf(2);
          case RIGHT -> Integer.valueOf(3);
        };
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }
}
