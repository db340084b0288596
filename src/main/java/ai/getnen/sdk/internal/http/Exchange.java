package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.ContractException;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;

/**
 * The attempts of one run: each sends the request, judges the status and reads the answer.
 *
 * @param <T> what the answer is read as
 */
final class Exchange<T> {
  private final Wire wire;
  private final CallRun run;
  private final HttpCall<?> call;
  private final Reader<T> reader;
  private final Supplier<Mono<T>> gone;

  /**
   * What all exchanges of a client share.
   *
   * @param settings what the client was built with
   * @param connections its connections
   * @param writer writes bodies
   */
  record Wire(TransportSettings settings, Connections connections, RequestWriter writer) {}

  /** Reads the body of a success. */
  interface Reader<T> {
    Publisher<T> read(HttpClientResponse response, ByteBufFlux content);
  }

  /**
   * Makes the exchange of {@code run}.
   *
   * @param gone the answer of a repeat that finds nothing left to do
   */
  Exchange(Wire wire, CallRun run, HttpCall<?> call, Reader<T> reader, Supplier<Mono<T>> gone) {
    this.wire = wire;
    this.run = run;
    this.call = call;
    this.reader = reader;
    this.gone = gone;
  }

  /** Returns the answer, after as many attempts as it takes. */
  Flux<T> answer() {
    return call.body() instanceof RequestBody.Upload upload
        ? RequestWriter.length(upload).flatMapMany(this::attempt)
        : attempt(RequestWriter.UNKNOWN);
  }

  private Flux<T> attempt(long length) {
    return new AttemptFlux<>(this, length).onErrorResume(error -> repeatOrFail(error, length));
  }

  CallRun run() {
    return run;
  }

  /**
   * Returns the request of {@code attempt}.
   *
   * @throws IllegalArgumentException if a header may not be sent
   */
  OutgoingRequest request(Attempt attempt, long length) {
    RequestHeaders headers =
        new RequestHeaders(wire.settings().api(), run.options(), attempt.observer());
    return new OutgoingRequest(attempt, headers, call.body(), length, wire.writer());
  }

  /** Sends the request that the subscriber's context holds. */
  Flux<T> send(Attempt attempt) {
    return wire.connections()
        .sender(call.route())
        .response((response, content) -> read(attempt, response, content));
  }

  /** What the source of an upload did comes before what became of the request by that. */
  Throwable translate(Throwable error, Attempt attempt) {
    Throwable own = attempt.sourceFailure();
    Throwable reason = own == null || error instanceof ApiException ? error : own;
    return Failures.translate(reason, call, attempt, wire.connections().closed());
  }

  private Publisher<T> read(Attempt attempt, HttpClientResponse response, ByteBufFlux content) {
    int code = response.status().code();
    attempt.answered(code);
    if (code < 200 || code > 599) {
      return Mono.error(new IOException("status " + code + " is no final HTTP status"));
    }
    boolean accepted = call.answer().accepts(code);
    if (code >= 300 && !accepted) {
      return new ErrorReader(wire.settings().api(), call).read(response, content);
    }
    String unasked = accepted ? unasked(response) : "has the unexpected status " + code;
    if (unasked != null) {
      return Mono.error(new ContractException(call.endpoint(), null, unasked));
    }
    Publisher<T> answer = reader.read(response, content);
    return call.body() instanceof RequestBody.Upload
        ? Flux.from(answer).concatWith(Mono.defer(() -> tooEarly(attempt)))
        : answer;
  }

  /** A server that says it has the file before it was sent whole has a shorter one. */
  private Mono<T> tooEarly(Attempt attempt) {
    return attempt.whole()
        ? Mono.empty()
        : Mono.error(
            new ContractException(call.endpoint(), null, "came before the whole file was sent"));
  }

  private static @Nullable String unasked(HttpClientResponse response) {
    String encoding = response.responseHeaders().get(HttpHeaderNames.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return "has a content encoding that was not asked for";
    }
    return response.status().code() == 206 ? "is a part that was not asked for" : null;
  }

  private Publisher<T> repeatOrFail(Throwable error, long length) {
    if (run.doneBefore(error)) {
      return gone.get();
    }
    Attempt attempt = run.lastAttempt();
    Optional<Duration> wait = run.waitBeforeRepeat(error, attempt);
    return wait.isPresent()
        ? Mono.delay(wait.get()).thenMany(attempt(length))
        : Mono.error(run.signal(error, attempt));
  }
}
