package ai.getnen.sdk.local;

import io.netty.buffer.Unpooled;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;

/** What goes back to the caller. */
@FunctionalInterface
interface Reply {
  Mono<Void> sendBy(HttpServerResponse response);

  static Reply json(JsonNode body) {
    return json(200, body, Map.of());
  }

  static Reply json(int status, JsonNode body, Map<String, String> headers) {
    byte[] bytes = Json.bytes(body);
    return response -> {
      headers.forEach(response::header);
      return response
          .status(status)
          .header("Content-Type", "application/json")
          .header("Content-Length", Integer.toString(bytes.length))
          .sendObject(Unpooled.wrappedBuffer(bytes))
          .then();
    };
  }

  static Reply bytes(String type, byte[] body) {
    return response ->
        response
            .status(200)
            .header("Content-Type", type)
            .header("Content-Length", Integer.toString(body.length))
            .sendObject(Unpooled.wrappedBuffer(body))
            .then();
  }

  /** Server-sent events, each as it comes; the connection ends with them. */
  static Reply events(Flux<byte[]> events) {
    return response ->
        response
            .status(200)
            .keepAlive(false)
            .header("Cache-Control", "no-cache")
            .sse()
            .sendByteArray(events)
            .then();
  }

  static Reply empty() {
    return response -> response.status(204).send();
  }

  /** The single-field error object ({@code wire.md} 1.2). */
  static Reply failure(Failure failure) {
    return json(failure.status(), Json.object().put("error", failure.words()), failure.headers());
  }

  static Reply file(OpenFile file) {
    return file::sendBy;
  }
}
