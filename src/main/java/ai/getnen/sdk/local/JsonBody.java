package ai.getnen.sdk.local;

import java.io.ByteArrayOutputStream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.node.ObjectNode;

/** Reads a request's JSON object, bounded. */
final class JsonBody {
  static final int LIMIT = 1 << 20;
  private static final int SMALL = 64 << 10;

  private JsonBody() {}

  /** Small bodies are parsed where they arrive, larger ones by {@code workers}. */
  static Mono<ObjectNode> read(Exchange exchange, Scheduler workers) {
    if (exchange.length() > LIMIT) {
      return Mono.error(Failure.tooLarge(LIMIT));
    }
    return exchange
        .body()
        .reduceWith(ByteArrayOutputStream::new, JsonBody::append)
        .flatMap(bytes -> parse(bytes.toByteArray(), workers));
  }

  private static ByteArrayOutputStream append(ByteArrayOutputStream all, byte[] piece) {
    if (all.size() + piece.length > LIMIT) {
      throw Failure.tooLarge(LIMIT);
    }
    all.writeBytes(piece);
    return all;
  }

  private static Mono<ObjectNode> parse(byte[] body, Scheduler workers) {
    Mono<ObjectNode> parsed = Mono.fromCallable(() -> Json.read(body));
    return body.length <= SMALL ? parsed : parsed.subscribeOn(workers);
  }
}
