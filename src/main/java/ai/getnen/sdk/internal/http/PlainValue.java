package ai.getnen.sdk.internal.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON as plain, unmodifiable Java values: map, list, string, number, boolean, null. */
public final class PlainValue {
  private static final int DEEPEST = 64;

  private PlainValue() {}

  static @Nullable Object of(JsonNode node) {
    if (node.isObject()) {
      return mapOf(node);
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.forEach(element -> list.add(of(element)));
      return Collections.unmodifiableList(list);
    }
    return scalar(node);
  }

  /**
   * Refuses what JSON cannot say: anything but maps, lists, arrays, texts, finite numbers, booleans
   * and nulls, and nesting of more than 64 levels.
   */
  public static void check(String argument, @Nullable Object value) {
    check(argument, value, 0);
  }

  static IllegalArgumentException refusal(String argument) {
    return new IllegalArgumentException(
        argument + " must hold what JSON can say: maps, lists, texts, numbers, booleans and nulls");
  }

  private static void check(String argument, @Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw refusal(argument);
    }
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> field : map.entrySet()) {
        requireText(argument, field.getKey());
        check(argument, field.getValue(), depth + 1);
      }
    } else if (value instanceof Iterable<?> elements) {
      for (Object element : elements) {
        check(argument, element, depth + 1);
      }
    } else if (value instanceof Object[] elements) {
      for (Object element : elements) {
        check(argument, element, depth + 1);
      }
    } else if (!isScalar(value)) {
      throw refusal(argument);
    }
  }

  private static void requireText(String argument, @Nullable Object key) {
    if (!(key instanceof String)) {
      throw refusal(argument);
    }
  }

  private static boolean isScalar(@Nullable Object value) {
    return value == null
        || value instanceof CharSequence
        || value instanceof Boolean
        || value instanceof int[]
        || value instanceof long[]
        || (value instanceof Number number && Double.isFinite(number.doubleValue()));
  }

  static Map<String, @Nullable Object> mapOf(JsonNode object) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    object.properties().forEach(field -> map.put(field.getKey(), of(field.getValue())));
    return Collections.unmodifiableMap(map);
  }

  private static @Nullable Object scalar(JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isNumber()) {
      return node.numberValue();
    }
    return node.isBoolean() ? node.booleanValue() : null;
  }
}
