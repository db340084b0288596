package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.ServerEventException;
import ai.getnen.sdk.http.ImageForm;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
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
  private static final Pattern TYPE = Pattern.compile("(?i)\\s*text/event-stream\\s*(;.*)?");

  private final HttpCall<T> call;
  private final ServerWords words;
  private final Deadline deadline;
  private final Deadline silence;
  private final EventDecoder decoder = new EventDecoder(LONGEST);

  /**
   * Makes the stream of one answer.
   *
   * @param deadline the call's, which stands still while the stream is open
   * @param silence how long nothing at all may come while the subscriber waits
   */
  EventStream(ApiProfile api, HttpCall<T> call, Deadline deadline, Duration silence) {
    this.call = call;
    this.words = new ServerWords(api, call);
    this.deadline = deadline;
    this.silence = new Deadline(silence, Schedulers.parallel());
  }

  /** Emits under back-pressure; whatever comes, a comment too, ends the silence. */
  Flux<T> of(HttpClientResponse response, ByteBufFlux content) {
    String type = response.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE);
    if (type == null || !TYPE.matcher(type).matches()) {
      return Flux.error(new ContractException(call.endpoint(), null, "is no event stream"));
    }
    Flux<T> events = new DemandClock(silence).applyTo(events(content));
    return silence
        .bound(events, this::silent)
        .doOnSubscribe(subscription -> deadline.pauseWhile(() -> true))
        .doOnTerminate(() -> deadline.pauseWhile(() -> false));
  }

  private Flux<T> events(ByteBufFlux content) {
    return content
        .map(EventStream::bytes)
        .doOnNext(bytes -> silence.restart())
        .concatMap(this::decoded, 1)
        .concatMap(this::value, 1)
        .concatWith(Mono.defer(this::tail));
  }

  private Flux<ServerEvent> decoded(byte[] bytes) {
    Flux<ServerEvent> events = Flux.fromIterable(decoder.feed(bytes));
    return decoder.overflowed() ? events.concatWith(Mono.error(tooLong())) : events;
  }

  private static byte[] bytes(ByteBuf part) {
    byte[] bytes = new byte[part.readableBytes()];
    part.readBytes(bytes);
    return bytes;
  }

  private Mono<T> value(ServerEvent event) {
    Body data = Body.of(event.data().getBytes(StandardCharsets.UTF_8));
    return BoundedBody.decoded(data, () -> read(event, data));
  }

  private T read(ServerEvent event, Body data) {
    JsonNode json = JsonCodec.INSTANCE.readError(data.document());
    if (event.type().equals("error") || (json != null && isError(json))) {
      throw new ServerEventException(call.endpoint(), words.of(json, event.data()));
    }
    String type = "text/event-stream";
    return Objects.requireNonNull(call.answer().read(call.endpoint(), data, type, ImageForm.BYTES));
  }

  /** Some of Leap0's errors come without the event's name ({@code wire.md} C26). */
  private static boolean isError(JsonNode json) {
    return ServerWords.text(json, "error") != null
        || (ServerWords.text(json, "message") != null && !json.has("status"));
  }

  /** What the end of the stream cut short counts if it can be read ({@code wire.md} C27). */
  private Mono<T> tail() {
    return Mono.justOrEmpty(decoder.tail())
        .flatMap(this::value)
        .onErrorComplete(ContractException.class);
  }

  private ContractException tooLong() {
    return new ContractException(
        call.endpoint(), null, "has an event of more than " + LONGEST + " bytes");
  }

  private CallTimeoutException silent() {
    return CallTimeoutException.silent(call.endpoint(), silence.limit(), deadline.elapsed());
  }
}
