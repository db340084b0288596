package ai.getnen.sdk;

import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.internal.http.PlainValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an execute call asks for: the 16 actions of the tool {@code computer} ({@code wire.md} 2.1),
 * or anything else unchanged.
 *
 * @param operation the verb
 * @param tool the tool
 * @param action the tool's action
 * @param params its parameters, in the order they are sent
 */
record ComputerAction(String operation, String tool, String action, Map<String, ?> params) {
  private static final String COMPUTER = "computer";
  private static final Set<String> READS = Set.of("screenshot", "cursor_position");
  private static final Set<String> IDEMPOTENT = Set.of("mouse_move", "wait");
  private static final Set<String> TIMED = Set.of("wait", "hold_key");
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(86_400);

  static ComputerAction raw(
      String tool, String action, @Nullable Map<String, ? extends @Nullable Object> params) {
    requireText("tool", tool);
    requireText("action", action);
    PlainValue.check("params", params);
    return new ComputerAction("execute", tool, action, params == null ? Map.of() : params);
  }

  static ComputerAction plain(String operation, String action) {
    return new ComputerAction(operation, COMPUTER, action, Map.of());
  }

  static ComputerAction at(String operation, String action, int x, int y) {
    return new ComputerAction(
        operation, COMPUTER, action, Map.of("coordinate", point("x", x, "y", y)));
  }

  static ComputerAction drag(int startX, int startY, int endX, int endY) {
    return new ComputerAction(
        "leftClickDrag",
        COMPUTER,
        "left_click_drag",
        ordered(
            "start_coordinate", point("startX", startX, "startY", startY),
            "coordinate", point("endX", endX, "endY", endY)));
  }

  static ComputerAction type(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text must not be empty");
    }
    return new ComputerAction("typeText", COMPUTER, "type", Map.of("text", text));
  }

  static ComputerAction key(String key) {
    requireText("key", key);
    return new ComputerAction("keyPress", COMPUTER, "key", Map.of("text", key));
  }

  static ComputerAction hold(String key, Duration duration) {
    requireText("key", key);
    return new ComputerAction(
        "holdKey", COMPUTER, "hold_key", ordered("text", key, "duration", seconds(duration)));
  }

  static ComputerAction waitFor(Duration duration) {
    return new ComputerAction("waitFor", COMPUTER, "wait", Map.of("duration", seconds(duration)));
  }

  /** Names direction and amount twice, since one reader knows the one pair and one the other. */
  static ComputerAction scroll(int x, int y, ScrollDirection direction, int amount) {
    if (amount < 1) {
      throw new IllegalArgumentException("amount must be at least 1, is " + amount);
    }
    return new ComputerAction(
        "scroll",
        COMPUTER,
        "scroll",
        ordered(
            "coordinate", point("x", x, "y", y),
            "direction", direction.word(),
            "amount", amount,
            "scroll_direction", direction.word(),
            "scroll_amount", amount));
  }

  Effect effect() {
    if (!tool.equals(COMPUTER)) {
      return Effect.ACT;
    }
    return READS.contains(action)
        ? Effect.READ
        : IDEMPOTENT.contains(action) ? Effect.IDEMPOTENT : Effect.ACT;
  }

  /** Returns the time that a wait or hold is asked to take. */
  Duration extraTime() {
    boolean timed = tool.equals(COMPUTER) && TIMED.contains(action);
    if (!timed || !(params.get("duration") instanceof Number number)) {
      return Duration.ZERO;
    }
    double seconds = number.doubleValue();
    if (!(seconds > 0)) {
      return Duration.ZERO; // not for us to judge: raw params go out as they are
    }
    BigDecimal bounded = BigDecimal.valueOf(Math.min(seconds, LONGEST_SECONDS.doubleValue()));
    return Duration.ofNanos(bounded.multiply(NANOS).longValue());
  }

  /** Returns the texts in the parameters, which no message may repeat. */
  List<String> sentTexts() {
    List<String> texts = new ArrayList<>();
    if (!operation.equals("scroll")) {
      collect(params, texts);
    }
    return texts;
  }

  static Map<String, ?> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  /** Leaves the parameters out. */
  @Override
  public String toString() {
    return tool + "/" + action;
  }

  private static List<Integer> point(String xName, int x, String yName, int y) {
    requireNotNegative(xName, x);
    requireNotNegative(yName, y);
    return List.of(x, y);
  }

  private static void requireNotNegative(String argument, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(argument + " must not be negative, is " + value);
    }
  }

  static void checkDuration(Duration duration) {
    if (duration.isNegative() || duration.isZero() || duration.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "duration must be more than zero and at most a day, is " + duration);
    }
  }

  /** Returns whole seconds as a whole number, as the official clients write them. */
  private static BigDecimal seconds(Duration duration) {
    checkDuration(duration);
    BigDecimal exact =
        BigDecimal.valueOf(duration.getSeconds())
            .add(BigDecimal.valueOf(duration.getNano(), 9))
            .stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private static void requireText(String argument, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(argument + " must not be empty");
    }
  }

  private static void collect(@Nullable Object value, List<String> texts) {
    if (value instanceof CharSequence text) {
      texts.add(text.toString());
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(element -> collect(element, texts));
    } else if (value instanceof Iterable<?> elements) {
      elements.forEach(element -> collect(element, texts));
    } else if (value instanceof Object[] elements) {
      List.of(elements).forEach(element -> collect(element, texts));
    }
  }
}
