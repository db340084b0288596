package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ContractException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/**
 * The fields of one JSON object of an answer. What is asked for and is missing, null or of a wrong
 * type is a {@link ContractException} that names endpoint and field; an optional field may be
 * absent or null.
 */
public final class JsonFields {
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
  private static final int LARGEST_SCALE = 100;
  private static final String INTEGER = "a whole number of 32 bits";

  private final String endpoint;
  private final String path;
  private final JsonNode object;

  private JsonFields(String endpoint, String path, JsonNode object) {
    this.endpoint = endpoint;
    this.path = path;
    this.object = object;
  }

  static JsonFields of(String endpoint, String path, JsonNode node) {
    if (!node.isObject()) {
      throw new ContractException(endpoint, path.isEmpty() ? null : path, "is not a JSON object");
    }
    return new JsonFields(endpoint, path, node);
  }

  /** Returns a text. */
  public String text(String name) {
    return required(name, JsonNode::isString, "text").stringValue();
  }

  /** Returns a text that may stand in a host name. */
  public String label(String name) {
    String text = text(name);
    if (!HostLabel.holds(text)) { // not quoted: it may be anything
      throw new ContractException(endpoint, at(name), "is not one label of a host name");
    }
    return text;
  }

  /** Returns a text or null. */
  public @Nullable String optionalText(String name) {
    JsonNode node = optional(name, JsonNode::isString, "text");
    return node == null ? null : node.stringValue();
  }

  /** Returns a boolean. */
  public boolean bool(String name) {
    return required(name, JsonNode::isBoolean, "a boolean").booleanValue();
  }

  /** Returns a boolean or null. */
  public @Nullable Boolean optionalBool(String name) {
    JsonNode node = optional(name, JsonNode::isBoolean, "a boolean");
    return node == null ? null : node.booleanValue();
  }

  /** Returns a whole number, at least zero. */
  public long size(String name) {
    JsonNode node = required(name, JsonFields::isSize, "a whole number of at least 0");
    return node.decimalValue().longValueExact();
  }

  /** Returns a whole number of 32 bits. */
  public int integer(String name) {
    return coordinate(required(name, JsonFields::isInteger, INTEGER));
  }

  /** Returns a whole number of 32 bits, 0 if it is absent or null. */
  public int optionalInteger(String name) {
    JsonNode node = optional(name, JsonFields::isInteger, INTEGER);
    return node == null ? 0 : coordinate(node);
  }

  /** Returns a whole number, at least zero; 0 if it is absent or null. */
  public long optionalSize(String name) {
    JsonNode node = optional(name, JsonFields::isSize, "a whole number of at least 0");
    return node == null ? 0 : node.decimalValue().longValueExact();
  }

  /** Returns a time as RFC 3339 writes it, null if it is absent, null or empty. */
  public @Nullable Instant optionalTimestamp(String name) {
    String text = optionalText(name);
    try {
      return text == null || text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) { // its message quotes the text
      throw new ContractException(endpoint, at(name), "is not a time such as 2030-05-31T12:00:00Z");
    }
  }

  /** Returns a time in seconds since 1970, fractions to the nanosecond. */
  public Instant time(String name) {
    return instant(required(name, JsonFields::isTime, "a time in seconds"));
  }

  /** Returns a time in seconds since 1970, or null; 0 is null too ({@code wire.md} C22). */
  public @Nullable Instant optionalTime(String name) {
    JsonNode node = optional(name, JsonFields::isTime, "a time in seconds");
    return node == null || node.decimalValue().signum() == 0 ? null : instant(node);
  }

  /** Returns the fields of an object, or null. */
  public @Nullable JsonFields optionalObject(String name) {
    JsonNode node = optional(name, JsonNode::isObject, "a JSON object");
    return node == null ? null : new JsonFields(endpoint, at(name), node);
  }

  /** Returns an array of objects. */
  public <T> List<T> objects(String name, Function<JsonFields, T> fields) {
    List<T> all = new ArrayList<>();
    for (JsonNode element : required(name, JsonNode::isArray, "a JSON array")) {
      all.add(fields.apply(of(endpoint, at(name) + "[" + all.size() + "]", element)));
    }
    return all;
  }

  /** Returns an array of objects, empty if it is absent or null. */
  public <T> List<T> optionalObjects(String name, Function<JsonFields, T> fields) {
    return optional(name, JsonNode::isArray, "a JSON array") == null
        ? List.of()
        : objects(name, fields);
  }

  /** Returns an object as plain Java values, empty if it is absent. */
  public Map<String, @Nullable Object> map(String name) {
    JsonNode node = optional(name, JsonNode::isObject, "a JSON object");
    return node == null ? Map.of() : PlainValue.mapOf(node);
  }

  /** Returns {@code x, y} from an array of two whole numbers, or null. */
  public int @Nullable [] optionalPoint(String name) {
    JsonNode node = optional(name, JsonFields::isPoint, "an array of two whole numbers");
    return node == null ? null : new int[] {coordinate(node.get(0)), coordinate(node.get(1))};
  }

  /** Returns the decoded image of a field that was read as one, or null. */
  public @Nullable ByteBuffer image(String name) {
    JsonNode node = optional(name, n -> n.isPojo() || n.isString(), "text");
    return node instanceof POJONode read
            && read.getPojo() instanceof ByteBuffer image
            && image.hasRemaining()
        ? image
        : null;
  }

  /** Returns the image of a field that was kept as base64, or null. */
  public @Nullable String base64(String name) {
    JsonNode node = object.get(name);
    return node != null && node.isString() && !node.stringValue().isEmpty()
        ? node.stringValue()
        : null;
  }

  /** Returns all fields but the {@code known} ones, as plain Java values. */
  public Map<String, @Nullable Object> others(Set<String> known) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!known.contains(field.getKey())) {
        map.put(field.getKey(), PlainValue.of(field.getValue()));
      }
    }
    return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
  }

  private JsonNode required(String name, Predicate<JsonNode> type, String expected) {
    JsonNode node = object.get(name);
    if (node == null) {
      throw new ContractException(endpoint, at(name), "is missing");
    }
    if (node.isNull()) {
      throw new ContractException(endpoint, at(name), "is null");
    }
    return typed(name, node, type, expected);
  }

  private @Nullable JsonNode optional(String name, Predicate<JsonNode> type, String expected) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : typed(name, node, type, expected);
  }

  private JsonNode typed(String name, JsonNode node, Predicate<JsonNode> type, String expected) {
    if (!type.test(node)) {
      throw new ContractException(endpoint, at(name), "is not " + expected);
    }
    return node;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static boolean isSize(JsonNode node) {
    return node.isNumber() && isWhole(node, Long.MAX_VALUE) && node.decimalValue().signum() >= 0;
  }

  private static boolean isInteger(JsonNode node) {
    return isWhole(node, Integer.MAX_VALUE);
  }

  private static boolean isTime(JsonNode node) {
    return isFinite(node)
        && node.decimalValue().abs().compareTo(BigDecimal.valueOf(Instant.MAX.getEpochSecond()))
            < 0;
  }

  private static boolean isPoint(JsonNode node) {
    return node.isArray()
        && node.size() == 2
        && isWhole(node.get(0), Integer.MAX_VALUE)
        && isWhole(node.get(1), Integer.MAX_VALUE);
  }

  private static boolean isWhole(JsonNode node, long max) {
    return isFinite(node)
        && node.decimalValue().abs().compareTo(BigDecimal.valueOf(max)) <= 0
        && node.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  /** Refuses exponents whose arithmetic would take for ever. */
  private static boolean isFinite(JsonNode node) {
    return node.isNumber()
        && (node.isIntegralNumber() || Math.abs(node.decimalValue().scale()) <= LARGEST_SCALE);
  }

  private static int coordinate(JsonNode node) {
    return node.decimalValue().intValueExact();
  }

  private static Instant instant(JsonNode node) {
    BigDecimal[] parts = node.decimalValue().divideAndRemainder(BigDecimal.ONE);
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].multiply(NANOS).longValue());
  }
}
