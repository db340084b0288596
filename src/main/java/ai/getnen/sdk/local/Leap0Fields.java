package ai.getnen.sdk.local;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a request to Leap0's API, from its body or its query. What is wrong is a 400 that
 * names the field; null is the same as absent, and what nobody asks for is ignored.
 */
record Leap0Fields(ObjectNode json) {

  /** Reads {@code names} of a query; digits are a number there. */
  static Leap0Fields ofQuery(Target target, String... names) {
    ObjectNode json = Json.object();
    for (String name : names) {
      String value = target.query(name);
      if (value != null && value.matches("-?\\d{1,18}")) {
        json.put(name, Long.parseLong(value));
      } else if (value != null) {
        json.put(name, value);
      }
    }
    return new Leap0Fields(json);
  }

  boolean has(String name) {
    return get(name) != null;
  }

  int whole(String name, int least, int most) {
    Integer value = optionalWhole(name, least, most);
    if (value == null) {
      throw Failure.field(name, "is required");
    }
    return value;
  }

  int whole(String name, int least, int most, int otherwise) {
    return Objects.requireNonNullElse(optionalWhole(name, least, most), otherwise);
  }

  /** A whole number; {@code 5.0} is one too, since not every language tells it from 5. */
  @Nullable Integer optionalWhole(String name, int least, int most) {
    JsonNode node = get(name);
    if (node == null) {
      return null;
    }
    double value = node.isNumber() ? node.doubleValue() : Double.NaN;
    if (value != Math.rint(value) || value < least || value > most) {
      String end = most == Integer.MAX_VALUE ? "" : " to " + most;
      throw Failure.field(name, "must be an integer from " + least + end);
    }
    return (int) value;
  }

  String text(String name) {
    JsonNode node = get(name);
    if (node == null) {
      throw Failure.field(name, "is required");
    }
    return text(node, name);
  }

  String choice(String name, Set<String> known, String otherwise) {
    JsonNode node = get(name);
    String value = node == null ? otherwise : text(node, name);
    if (!known.contains(value)) {
      throw Failure.field(name, "must be one of " + String.join(", ", known));
    }
    return value;
  }

  /** Checks that {@code one} and {@code other} are both there or both not. */
  boolean together(String one, String other) {
    if (has(one) != has(other)) {
      throw Failure.field(has(one) ? other : one, "is required with " + (has(one) ? one : other));
    }
    return has(one);
  }

  /** Returns what is there, checked to be {@code kind}. */
  @Nullable JsonNode optional(String name, String kind, Predicate<JsonNode> right) {
    JsonNode node = get(name);
    if (node != null && !right.test(node)) {
      throw Failure.field(name, "must be " + kind);
    }
    return node;
  }

  @Nullable JsonNode get(String name) {
    JsonNode node = json.get(name);
    return node == null || node.isNull() ? null : node;
  }

  private static String text(JsonNode node, String name) {
    if (!node.isString()) {
      throw Failure.field(name, "must be a string");
    }
    return node.stringValue();
  }
}
