package ai.getnen.sdk.local;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A desktop's newest calls, oldest first; the vendor documents no field of it. */
final class ToolLog {
  static final int KEPT = 1000;
  private static final int LONGEST_PARAMS = 4096;
  private static final int LONGEST_NAME = 200;

  private final Deque<ObjectNode> entries = new ArrayDeque<>();
  private final Clock clock = Clock.systemUTC();

  void add(Call call, long nanos, @Nullable Throwable error) {
    ObjectNode entry =
        Json.object()
            .put("time", (clock.millis() - nanos / 1_000_000) / 1000.0)
            .put("tool", shortened(call.tool()))
            .put("action", shortened(call.action()))
            .put("status", error == null ? "ok" : "error")
            .put("duration_ms", nanos / 1_000_000);
    entry.set("params", shortened(call.params()));
    if (error != null) {
      entry.put("error", String.valueOf(error.getMessage()));
    }
    keep(entry);
  }

  synchronized ArrayNode toJson() {
    return Json.array().addAll(entries);
  }

  private synchronized void keep(ObjectNode entry) {
    entries.addLast(entry);
    if (entries.size() > KEPT) {
      entries.removeFirst();
    }
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  /** A log of a thousand calls must not hold a thousand long texts. */
  private static ObjectNode shortened(ObjectNode params) {
    int length = Json.bytes(params).length;
    return length <= LONGEST_PARAMS ? params : Json.object().put("omitted_bytes", length);
  }
}
