package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.screen.ModelPoint;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of an action. Whatever is missing or of the wrong type is an {@link
 * IllegalArgumentException} in words for the model, which never repeat a text. Null is missing; 0
 * is not.
 */
record Arguments(Map<String, ? extends @Nullable Object> values) {
  private static final double LONGEST_SECONDS = 300;
  private static final double LARGEST = 1e6;

  boolean has(String name) {
    return values.get(name) != null;
  }

  /** A text that is not empty. */
  String text(String name) {
    if (values.get(name) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw wrong(name, "a text");
  }

  List<String> texts(String name) {
    if (values.get(name) instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw wrong(name, "a list of texts");
  }

  boolean flag(String name, boolean otherwise) {
    return values.get(name) instanceof Boolean flag ? flag : otherwise;
  }

  double number(String name) {
    return number(values.get(name), name, "a number");
  }

  int whole(String name, int least, int most) {
    double number = number(name);
    if (number != Math.rint(number) || number < least || number > most) {
      throw wrong(name, "a whole number from " + least + " to " + most);
    }
    return (int) number;
  }

  /** A time that may be missing. */
  Duration seconds(String name, Duration otherwise) {
    return has(name) ? seconds(name) : otherwise;
  }

  Duration seconds(String name) {
    double seconds = number(name);
    if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
      throw wrong(name, "a number of seconds from 0 to " + (int) LONGEST_SECONDS);
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** A pair such as {@code [0, 12]}. */
  ModelPoint point(String name) {
    List<Double> pair = numbers(name, 2);
    return new ModelPoint(pair.get(0), pair.get(1));
  }

  /** A pair that may be missing. */
  @Nullable ModelPoint pointIfAny(String name) {
    return has(name) ? point(name) : null;
  }

  /** A point whose coordinates have a name each. */
  ModelPoint point(String x, String y) {
    return new ModelPoint(number(x), number(y));
  }

  List<Double> numbers(String name, int count) {
    String kind = "a list of " + count + " numbers";
    if (values.get(name) instanceof List<?> list && list.size() == count) {
      return list.stream().map(number -> number(number, name, kind)).toList();
    }
    throw wrong(name, kind);
  }

  List<Arguments> objects(String name) {
    if (values.get(name) instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
      return list.stream().map(item -> new Arguments(JsonObject.from(item, name))).toList();
    }
    throw wrong(name, "a list of objects");
  }

  ScrollDirection direction(String name) {
    String word = text(name).toUpperCase(Locale.ROOT);
    for (ScrollDirection direction : ScrollDirection.values()) {
      if (direction.name().equals(word)) {
        return direction;
      }
    }
    throw wrong(name, "up, down, left or right");
  }

  private static double number(@Nullable Object value, String name, String kind) {
    if (value instanceof Number number && Math.abs(number.doubleValue()) <= LARGEST) {
      return number.doubleValue();
    }
    throw wrong(name, kind);
  }

  private static IllegalArgumentException wrong(String name, String kind) {
    return new IllegalArgumentException(name + " must be " + kind);
  }
}
