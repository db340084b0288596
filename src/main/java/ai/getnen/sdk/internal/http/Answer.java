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
 * How the body of a success is read.
 *
 * @param <T> what it is read as
 */
public final class Answer<T> {
  private final Set<Integer> statuses;
  private final Set<String> images;
  private final @Nullable Reader<T> reader;
  private final @Nullable Supplier<@Nullable T> whenEmpty;
  private final @Nullable Supplier<@Nullable T> whenGone;

  /** Reads a body that came whole. */
  private interface Reader<T> {
    T read(String endpoint, Body body, @Nullable String contentType, ImageForm form);
  }

  private Answer(
      Set<Integer> statuses,
      Set<String> images,
      @Nullable Reader<T> reader,
      @Nullable Supplier<@Nullable T> whenEmpty,
      @Nullable Supplier<@Nullable T> whenGone) {
    this.statuses = statuses;
    this.images = images;
    this.reader = reader;
    this.whenEmpty = whenEmpty;
    this.whenGone = whenGone;
  }

  private static <T> Answer<T> of(Set<String> images, Reader<T> reader) {
    return new Answer<>(Set.of(), images, reader, null, null);
  }

  private static <T> Answer<T> json(Set<String> images, Function<JsonDocument, T> reader) {
    return of(
        images,
        (endpoint, body, contentType, form) ->
            reader.apply(JsonCodec.INSTANCE.read(endpoint, body, contentType, images, form)));
  }

  /** Returns the reader of a JSON object. */
  public static <T> Answer<T> object(Function<JsonFields, T> fields) {
    return object(Set.of(), fields);
  }

  /** Returns the reader of a JSON object some of whose fields hold images in base64. */
  public static <T> Answer<T> object(Set<String> images, Function<JsonFields, T> fields) {
    return json(images, document -> fields.apply(document.object()));
  }

  /** Returns the reader of a JSON array of objects. */
  public static <T> Answer<List<T>> objects(Function<JsonFields, T> fields) {
    return json(Set.of(), document -> document.objects(fields));
  }

  /** Returns the reader of a JSON array of anything, given as plain Java values. */
  public static <T> Answer<List<T>> values(Function<@Nullable Object, T> value) {
    return json(
        Set.of(),
        document -> {
          List<T> all = new ArrayList<>();
          for (JsonNode element : document.array()) {
            all.add(value.apply(PlainValue.of(element)));
          }
          return all;
        });
  }

  /**
   * Returns the reader of bytes; that {@code value} refuses them with an {@link
   * IllegalArgumentException} breaks the contract.
   */
  public static <T> Answer<T> bytes(Function<byte[], T> value) {
    return of(
        Set.of(),
        (endpoint, body, contentType, form) -> {
          try {
            return value.apply(body.document());
          } catch (IllegalArgumentException e) {
            throw new ContractException(
                endpoint, null, "is not what was asked for: " + e.getMessage());
          }
        });
  }

  /** Returns the reader that ignores the body and completes empty. */
  public static Answer<Void> nothing() {
    return new Answer<>(Set.of(), Set.of(), null, () -> null, null);
  }

  /**
   * Returns this reader for answers with one of {@code statuses}, in place of any 2xx. One that is
   * no 2xx and cannot be read is the error that its status says: it may be a gateway's.
   */
  public Answer<T> status(Integer... statuses) {
    return new Answer<>(Set.of(statuses), images, reader, whenEmpty, whenGone);
  }

  /** Returns this reader with a value for an empty body. */
  public Answer<T> whenEmpty(Supplier<@Nullable T> value) {
    return new Answer<>(statuses, images, reader, value, whenGone);
  }

  /** Returns this reader with a value for a repeat that finds nothing left to do. */
  Answer<T> whenGone(Supplier<@Nullable T> value) {
    return new Answer<>(statuses, images, reader, whenEmpty, value);
  }

  /** Returns whether {@code status} is a success of this call. */
  boolean accepts(int status) {
    return statuses.isEmpty() ? status >= 200 && status < 300 : statuses.contains(status);
  }

  /** Returns the fields whose text is decoded while it comes. */
  Set<String> decoded(ImageForm form) {
    return form == ImageForm.BYTES ? images : Set.of();
  }

  /** Returns whether 404 is success for a repeat. */
  boolean mayBeGone() {
    return whenGone != null;
  }

  @Nullable T gone() {
    return whenGone == null ? null : whenGone.get();
  }

  /** Reads {@code body}; null completes empty. */
  @Nullable T read(String endpoint, Body body, @Nullable String contentType, ImageForm form) {
    boolean empty = body.document().length == 0;
    if ((empty || reader == null) && whenEmpty != null) {
      return whenEmpty.get();
    }
    if (empty || reader == null) {
      throw new ContractException(endpoint, null, "is empty");
    }
    return reader.read(endpoint, body, contentType, form);
  }
}
