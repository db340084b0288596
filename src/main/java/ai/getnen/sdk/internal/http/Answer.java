package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ImageForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the body of a 2xx answer is read.
 *
 * @param <T> what it is read as
 */
public final class Answer<T> {
  private final Set<String> images;
  private final @Nullable Function<JsonDocument, T> reader;
  private final @Nullable Supplier<@Nullable T> whenEmpty;
  private final @Nullable Supplier<@Nullable T> whenGone;

  private Answer(
      Set<String> images,
      @Nullable Function<JsonDocument, T> reader,
      @Nullable Supplier<@Nullable T> whenEmpty,
      @Nullable Supplier<@Nullable T> whenGone) {
    this.images = images;
    this.reader = reader;
    this.whenEmpty = whenEmpty;
    this.whenGone = whenGone;
  }

  /** Returns the reader of a JSON object. */
  public static <T> Answer<T> object(Function<JsonFields, T> fields) {
    return new Answer<>(Set.of(), document -> fields.apply(document.object()), null, null);
  }

  /** Returns the reader of a JSON object some of whose fields hold images in base64. */
  public static <T> Answer<T> object(Set<String> images, Function<JsonFields, T> fields) {
    return new Answer<>(images, document -> fields.apply(document.object()), null, null);
  }

  /** Returns the reader of a JSON array of objects. */
  public static <T> Answer<List<T>> objects(Function<JsonFields, T> fields) {
    return new Answer<>(Set.of(), document -> document.objects(fields), null, null);
  }

  /** Returns the reader of a JSON array of anything, given as plain Java values. */
  public static <T> Answer<List<T>> values(Function<@Nullable Object, T> value) {
    return new Answer<>(
        Set.of(),
        document -> {
          List<T> all = new ArrayList<>();
          for (JsonNode element : document.array()) {
            all.add(value.apply(PlainValue.of(element)));
          }
          return all;
        },
        null,
        null);
  }

  /** Returns the reader that ignores the body and completes empty. */
  public static Answer<Void> nothing() {
    return new Answer<>(Set.of(), null, () -> null, null);
  }

  /** Returns this reader with a value for an empty body. */
  public Answer<T> whenEmpty(Supplier<@Nullable T> value) {
    return new Answer<>(images, reader, value, whenGone);
  }

  /** Returns this reader with a value for a repeat that finds nothing left to do. */
  Answer<T> whenGone(Supplier<@Nullable T> value) {
    return new Answer<>(images, reader, whenEmpty, value);
  }

  /** Returns whether 404 is success for a repeat. */
  boolean mayBeGone() {
    return whenGone != null;
  }

  @Nullable T gone() {
    return whenGone == null ? null : whenGone.get();
  }

  /** Returns whether the body is of no interest. */
  boolean ignoresBody() {
    return reader == null;
  }

  /** Reads {@code body}; null completes empty. */
  @Nullable T read(String endpoint, byte[] body, @Nullable String contentType, ImageForm form) {
    boolean empty = body.length == 0;
    if ((empty || reader == null) && whenEmpty != null) {
      return whenEmpty.get();
    }
    if (empty || reader == null) {
      throw new ContractException(endpoint, null, "is empty");
    }
    return reader.apply(JsonCodec.INSTANCE.read(endpoint, body, contentType, images, form));
  }
}
