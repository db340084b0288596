package ai.getnen.sdk.local;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An action's parameters, read strictly: a missing one or one of the wrong type is a 400, keys that
 * nobody asks for are ignored, and null is the same as absent. No message repeats a text.
 */
record Params(ObjectNode json) {
  private static final int LONGEST_SECONDS = 300;

  Point point(String key) {
    Point point = optionalPoint(key);
    if (point == null) {
      throw missing(key);
    }
    return point;
  }

  @Nullable Point optionalPoint(String key) {
    JsonNode node = get(key);
    if (node == null) {
      return null;
    }
    if (!node.isArray() || node.size() != 2) {
      throw Failure.badRequest(key + " must be an array of two integers");
    }
    return new Point(whole(node.get(0), key), whole(node.get(1), key));
  }

  String text(String key) {
    String text = optionalText(key);
    if (text == null) {
      throw missing(key);
    }
    if (text.isEmpty()) {
      throw Failure.badRequest(key + " must not be empty");
    }
    return text;
  }

  @Nullable String optionalText(String key) {
    JsonNode node = get(key);
    if (node != null && !node.isString()) {
      throw Failure.badRequest(key + " must be a string");
    }
    return node == null ? null : node.stringValue();
  }

  @Nullable Long optionalWhole(String key) {
    JsonNode node = get(key);
    return node == null ? null : whole(node, key);
  }

  Duration duration(String key) {
    Duration duration = optionalDuration(key);
    if (duration == null) {
      throw missing(key);
    }
    return duration;
  }

  @Nullable Duration optionalDuration(String key) {
    JsonNode node = get(key);
    if (node == null) {
      return null;
    }
    double seconds = node.isNumber() ? number(node) : -1;
    if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
      throw Failure.badRequest(key + " must be a number of seconds from 0 to " + LONGEST_SECONDS);
    }
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private @Nullable JsonNode get(String key) {
    JsonNode node = json.get(key);
    return node == null || node.isNull() ? null : node;
  }

  /** A whole number; {@code 5.0} is one too, since not every language tells it from 5. */
  private static long whole(JsonNode node, String key) {
    double value = node.isNumber() ? number(node) : Double.NaN;
    if (value != Math.rint(value)) {
      throw Failure.badRequest(key + " must hold integers");
    }
    return (long) value;
  }

  /** Beyond a long there is no screen and no time: any number as large will do. */
  private static double number(JsonNode node) {
    return node.isIntegralNumber() && !node.canConvertToLong()
        ? Double.MAX_VALUE
        : node.doubleValue();
  }

  private static Failure missing(String key) {
    return Failure.badRequest("Missing parameter: " + key);
  }
}
