package ai.getnen.sdk.local;

import java.io.ByteArrayOutputStream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a request's JSON object, bounded.
 *
 * @param workers parse what is not small; what is, is parsed where it arrives
 */
record JsonBody(Limits limits, Scheduler workers) {
  private static final int SMALL = 64 << 10;

  Mono<ObjectNode> of(Exchange exchange) {
    if (exchange.length() > limits.bodyBytes()) {
      return Mono.error(Failure.tooLarge(limits.bodyBytes()));
    }
    return exchange
        .body()
        .reduceWith(ByteArrayOutputStream::new, this::append)
        .flatMap(bytes -> parse(bytes.toByteArray()));
  }

  private ByteArrayOutputStream append(ByteArrayOutputStream all, byte[] piece) {
    if (all.size() + piece.length > limits.bodyBytes()) {
      throw Failure.tooLarge(limits.bodyBytes());
    }
    all.writeBytes(piece);
    return all;
  }

  private Mono<ObjectNode> parse(byte[] body) {
    Mono<ObjectNode> parsed = Mono.fromCallable(() -> Json.read(body)).doOnNext(this::check);
    return body.length <= SMALL ? parsed : parsed.subscribeOn(workers);
  }

  /** As deep as the parser lets a body be, no deeper. */
  private void check(JsonNode node) {
    if (node.isString() && node.stringValue().length() > limits.textLength()) {
      throw Failure.of(413, "A text is longer than " + limits.textLength() + " characters");
    }
    node.forEach(this::check);
  }
}
