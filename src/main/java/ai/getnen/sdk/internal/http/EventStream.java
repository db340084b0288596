package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.NenException;
import ai.getnen.sdk.error.ServerEventException;
import ai.getnen.sdk.http.ImageForm;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;
import tools.jackson.databind.JsonNode;

/**
 * The events of an answer, each read as the call says.
 *
 * @param <T> what an event is read as
 */
final class EventStream<T> {
  private static final int LONGEST = 8 << 20;
  private static final String TYPE = "text/event-stream";

  private final HttpCall<T> call;
  private final ServerWords words;
  private final Deadline deadline;
  private final Duration silence;
  private final EventDecoder decoder;

  /**
   * Makes the stream of one answer.
   *
   * @param silence how long nothing at all may come while the subscriber waits
   */
  EventStream(ApiProfile api, HttpCall<T> call, Deadline deadline, Duration silence) {
    this.call = call;
    this.words = new ServerWords(api, call);
    this.deadline = deadline;
    this.silence = silence;
    this.decoder = new EventDecoder(call.endpoint(), LONGEST);
  }

  /** Emits under back-pressure; whatever comes, a comment too, ends the silence. */
  Flux<T> of(HttpClientResponse response, ByteBufFlux content) {
    String type = response.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE);
    if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(TYPE)) {
      return Flux.error(new ContractException(call.endpoint(), null, "is no event stream"));
    }
    deadline.restart(silence);
    return content
        .map(EventStream::bytes)
        .doOnNext(bytes -> deadline.restart(silence))
        .concatMapIterable(decoder::feed, 1)
        .map(this::read)
        .concatWith(Mono.defer(this::tail));
  }

  private static byte[] bytes(ByteBuf part) {
    byte[] bytes = new byte[part.readableBytes()];
    part.readBytes(bytes);
    return bytes;
  }

  private T read(ServerEvent event) {
    byte[] data = event.data().getBytes(StandardCharsets.UTF_8);
    JsonNode json = JsonCodec.INSTANCE.readError(data);
    boolean error = event.type().equals("error") || (json != null && json.path("error").isString());
    if (error) {
      throw new ServerEventException(call.endpoint(), words.of(json, event.data()));
    }
    return Objects.requireNonNull(call.answer().read(call.endpoint(), data, TYPE, ImageForm.BYTES));
  }

  /** What the end of the stream cut short counts if it can be read ({@code wire.md} C27). */
  private Mono<T> tail() {
    Optional<ServerEvent> event = decoder.tail();
    return Mono.justOrEmpty(event).map(this::read).onErrorComplete(this::unreadable);
  }

  private boolean unreadable(Throwable error) {
    return error instanceof NenException && !(error instanceof ServerEventException);
  }
}
