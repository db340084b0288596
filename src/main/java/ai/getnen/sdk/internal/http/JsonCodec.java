package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ImageForm;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The one place that reads and writes JSON. What Jackson says of a document's content stays here.
 */
final class JsonCodec {
  static final JsonCodec INSTANCE = new JsonCodec();
  private static final long LONGEST_DOCUMENT = 128L << 20;

  private final JsonFactory parsers =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength((int) LONGEST_DOCUMENT)
                  .maxDocumentLength(LONGEST_DOCUMENT)
                  .maxNestingDepth(64)
                  .maxNumberLength(100)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final JsonMapper mapper =
      JsonMapper.builder(parsers)
          .addModule(new SimpleModule().addSerializer(new JsonObject.Serializer()))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final ObjectReader inner =
      mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * What Jackson needs for a type it makes at the first use, under a lock: here and now, or event
   * loops would wait for each other.
   */
  JsonCodec() {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put("texts", List.of("", "", ""));
    ordered.put("numbers", List.of(1, 2L, 0.5, BigDecimal.ONE));
    ordered.put("lists", new ArrayList<>(List.of(true)));
    Map<String, ?> sample = Map.of("one", Map.of(), "two", Collections.unmodifiableMap(ordered));
    byte[] written = write("sample", JsonObject.of("all", new LinkedHashMap<>(sample)));
    readError(written);
    readWithImages("sample", Body.of(written), Set.of());
  }

  /** Writes a plain value; the error names {@code argument} and never quotes the value. */
  byte[] write(String argument, Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw PlainValue.refusal(argument); // its message may quote the value
    }
  }

  /** Parses {@code body}, text in the fields {@code images} as {@code form} says. */
  JsonDocument read(
      String endpoint,
      Body body,
      @Nullable String contentType,
      Set<String> images,
      ImageForm form) {
    try {
      JsonNode root =
          images.isEmpty() || form == ImageForm.BASE64
              ? mapper.readTree(body.document())
              : readWithImages(endpoint, body, images);
      if (root != null && !root.isMissingNode()) {
        return new JsonDocument(endpoint, root);
      }
    } catch (ContractException e) {
      throw e;
    } catch (RuntimeException e) {
      // Jackson's own, and NumberFormatException for an exponent out of all bounds: their messages
      // may quote the document.
    }
    throw new ContractException(endpoint, null, "is not JSON (" + named(contentType) + ")");
  }

  /** Parses an error's body; null if it is no JSON object. */
  @Nullable JsonNode readError(byte[] body) {
    try {
      JsonNode root = mapper.readTree(body);
      return root != null && root.isObject() ? root : null;
    } catch (RuntimeException e) { // NumberFormatException too
      return null;
    }
  }

  /** Decodes images from the parser, if they are not yet, so that they never are text. */
  private JsonNode readWithImages(String endpoint, Body body, Set<String> images) {
    try (JsonParser parser = parsers.createParser(ObjectReadContext.empty(), body.document())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return mapper.readTree(body.document());
      }
      ObjectNode object = mapper.createObjectNode();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING && images.contains(name)) {
          object.putPOJO(name, image(endpoint, name, body, parser));
        } else {
          object.set(name, value(value, parser));
        }
      }
      requireEnd(endpoint, parser);
      return object;
    }
  }

  /** A reader costs more than a text does. */
  private JsonNode value(JsonToken token, JsonParser parser) {
    return switch (token) {
      case VALUE_STRING -> StringNode.valueOf(parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> BooleanNode.valueOf(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NullNode.getInstance();
      default -> inner.readTree(parser);
    };
  }

  private static ByteBuffer image(String endpoint, String name, Body body, JsonParser parser) {
    ByteBuffer cut = body.imageAt(parser.currentTokenLocation().getByteOffset());
    try {
      return cut == null ? ByteBuffer.wrap(parser.getBinaryValue()) : cut;
    } catch (JacksonException e) {
      throw new ContractException(endpoint, name, "is not base64");
    }
  }

  private static void requireEnd(String endpoint, JsonParser parser) {
    if (parser.nextToken() != null) {
      throw new ContractException(endpoint, null, "goes on after its JSON document");
    }
  }

  private static String named(@Nullable String contentType) {
    if (contentType == null) {
      return "no content type";
    }
    String plain = contentType.replaceAll("[^\\x20-\\x7E]", "?");
    return "content type " + plain.substring(0, Math.min(plain.length(), 100));
  }
}
