package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.ErrorAnswer;
import ai.getnen.sdk.error.FieldError;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;
import tools.jackson.databind.JsonNode;

/**
 * Reads an answer that is not a success: a small body whole, so that its connection stays usable.
 */
final class ErrorReader {
  private static final int LIMIT = 16 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final String vendor;
  private final HttpCall<?> call;
  private final ServerWords words;

  ErrorReader(ApiProfile api, HttpCall<?> call) {
    this.vendor = api.vendor();
    this.call = call;
    this.words = new ServerWords(api, call);
  }

  <T> Mono<T> read(HttpClientResponse response, ByteBufFlux content) {
    ByteCollector body = new ByteCollector(LIMIT, -1);
    return content
        .handle( // and nothing goes on: what is not ours must not be discarded
            (ByteBuf part, SynchronousSink<Void> sink) -> {
              body.add(part);
              if (body.overflowed()) {
                sink.complete();
              }
            })
        .takeUntilOther(Mono.delay(PATIENCE))
        .onErrorComplete() // the status is the answer, whatever becomes of its body
        .then(Mono.defer(() -> Mono.error(error(response, body.toBytes()))));
  }

  /** Returns the error that the status says. */
  ApiException error(HttpClientResponse response, byte[] whole) {
    byte[] body = whole.length > LIMIT ? Arrays.copyOf(whole, LIMIT) : whole;
    String text = new String(body, StandardCharsets.UTF_8);
    JsonNode json = JsonCodec.INSTANCE.readError(body);
    Duration retryAfter =
        RetryAfter.parse(
                response.responseHeaders().getAll(HttpHeaderNames.RETRY_AFTER),
                response.responseHeaders().get(HttpHeaderNames.DATE))
            .orElse(null);
    return ApiException.of(
        new ErrorAnswer(
            vendor,
            call.operation(),
            call.endpoint(),
            response.status().code(),
            text,
            words.of(json, text),
            fieldErrors(json),
            retryAfter));
  }

  private List<FieldError> fieldErrors(@Nullable JsonNode json) {
    List<FieldError> all = new ArrayList<>();
    if (json != null && json.path("errors").isArray()) {
      for (JsonNode entry : json.path("errors")) {
        String field = ServerWords.text(entry, "field");
        String error = ServerWords.text(entry, "error");
        if (field != null && error != null) {
          all.add(new FieldError(words.safe(field), words.safe(error)));
        }
      }
    }
    return all;
  }
}
