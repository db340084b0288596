package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ClientClosedException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.http.PoolFigures;
import ai.getnen.sdk.http.ProgressListener;
import ai.getnen.sdk.http.RequestOptions;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Sends calls. The way of each is: closed? → observe → deadline → retry → headers → send → status →
 * decode.
 */
public final class HttpTransport {
  private static final Logger log = LoggerFactory.getLogger(HttpTransport.class);

  private final TransportSettings settings;
  private final Connections connections;
  private final Exchange.Wire wire;

  /** Makes a transport with connections and threads of its own. */
  public HttpTransport(TransportSettings settings) {
    ApiProfile api = settings.api();
    this.settings = settings;
    this.connections = new Connections(settings);
    boolean zeroCopy = !api.secure() && settings.httpVersion() == HttpVersion.HTTP_1_1;
    this.wire = new Exchange.Wire(settings, connections, new RequestWriter(api.secure(), zeroCopy));
    api.exposedHost()
        .ifPresent(
            host -> log.warn("The key of {} goes over clear HTTP to {}", api.vendor(), host));
  }

  /** Returns the answer of {@code call}, one call a subscription. */
  public <T> Mono<T> call(HttpCall<T> call, RequestOptions options) {
    // Not before the answer has ended: an upload that is answered too early fails then.
    return start(
            call,
            options,
            run ->
                new Exchange<T>(
                        wire,
                        run,
                        call,
                        (response, content) -> value(run, call, response, content),
                        () -> Mono.justOrEmpty(call.answer().gone()))
                    .answer())
        .singleOrEmpty();
  }

  /**
   * Returns the bytes of the answer of {@code call} as they come, each buffer a copy on the heap;
   * its time runs only while the subscriber has asked for more.
   */
  public Flux<ByteBuffer> download(
      HttpCall<Void> call, RequestOptions options, ProgressListener progress) {
    return start(
        call,
        options,
        run ->
            new DemandClock(run.deadline())
                .applyTo(
                    new Exchange<ByteBuffer>(
                            wire,
                            run,
                            call,
                            (response, content) ->
                                pieces(run, call, response, content, progress).copied(),
                            Mono::empty)
                        .answer()));
  }

  /**
   * Writes the bytes of the answer of {@code call} to {@code file}, beside it at first, and returns
   * it; on failure and cancel nothing is left. Its time stands still while the disk is awaited.
   */
  public Mono<Path> downloadTo(
      HttpCall<Void> call, RequestOptions options, ProgressListener progress, Path file) {
    return FileDownload.to(
        file,
        part ->
            start(
                call,
                options,
                run ->
                    new Exchange<Void>(
                            wire,
                            run,
                            call,
                            (response, content) ->
                                pieces(run, call, response, content, progress)
                                    .writtenTo(part, run.deadline()),
                            Mono::empty)
                        .answer()));
  }

  /**
   * Returns the events of a stream as they come. The call's limit stands still while a stream is
   * open; then nothing may stay silent for longer than {@code silence} while the subscriber waits.
   */
  public <T> Flux<T> events(HttpCall<T> call, RequestOptions options, Duration silence) {
    return start(
        call,
        options,
        run ->
            new Exchange<T>(
                    wire,
                    run,
                    call,
                    (response, content) ->
                        new EventStream<>(settings.api(), call, run.deadline(), silence)
                            .of(response, content)
                            .doOnNext(event -> run.emitted()),
                    Mono::empty)
                .answer());
  }

  /**
   * As {@link #events(HttpCall, RequestOptions, Duration)}, ended by a time-out {@code limit} after
   * the subscription, whatever comes until then.
   */
  public <T> Flux<T> events(
      HttpCall<T> call, RequestOptions options, Duration silence, Duration limit) {
    return Flux.defer(
        () -> {
          Deadline whole = new Deadline(limit, Schedulers.parallel());
          return whole.bound(
              events(call, options, silence),
              () -> new CallTimeoutException(call.endpoint(), Phase.BODY, limit, whole.elapsed()));
        });
  }

  /** Returns a server's words on one line, the key and what {@code call} sent cut out. */
  public String safe(HttpCall<?> call, String words) {
    return new ServerWords(settings.api(), call).safe(words);
  }

  /** Returns the connections at this moment. */
  public PoolFigures poolFigures() {
    return connections.figures();
  }

  /** Refuses new calls, gives running ones 5 s, then frees connections and threads. */
  public Mono<Void> close() {
    return connections.close();
  }

  private <T> Flux<T> start(
      HttpCall<?> call, RequestOptions options, Function<CallRun, Flux<T>> work) {
    return Flux.deferContextual(
        context -> {
          if (connections.closed()) {
            return Flux.error(new ClientClosedException());
          }
          CallRun run = new CallRun(call, options, settings, context);
          return run.bounded(work.apply(run));
        });
  }

  private <T> Mono<T> value(
      CallRun run, HttpCall<T> call, HttpClientResponse response, ByteBufFlux content) {
    Set<String> images = call.answer().decoded(run.options().imageForm());
    return BoundedBody.read(
        call.endpoint(),
        response,
        content,
        settings.maxResponseBytes(),
        images,
        body -> decode(run, call, response, body));
  }

  private static DownloadPieces pieces(
      CallRun run,
      HttpCall<?> call,
      HttpClientResponse response,
      ByteBufFlux content,
      ProgressListener progress) {
    return new DownloadPieces(
        call.endpoint(),
        response,
        content,
        (received, total) -> {
          run.emitted();
          progress.onProgress(received, total);
        });
  }

  /** What is no 2xx and no answer either is the error that its status says. */
  private RuntimeException refusal(
      ContractException broken, HttpCall<?> call, HttpClientResponse response, Body body) {
    return response.status().code() < 300
        ? broken
        : new ErrorReader(settings.api(), call).error(response, body.document());
  }

  private <T> @Nullable T decode(
      CallRun run, HttpCall<T> call, HttpClientResponse response, Body body) {
    String contentType = contentType(call, response);
    try {
      return call.answer().read(call.endpoint(), body, contentType, run.options().imageForm());
    } catch (ContractException broken) {
      throw refusal(broken, call, response, body);
    }
  }

  /** Returns the server's word, which an error may quote, without what no error may quote. */
  private @Nullable String contentType(HttpCall<?> call, HttpClientResponse response) {
    String type = response.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE);
    return type == null || type.equals("application/json")
        ? type
        : new Redaction(settings.api().key(), call.sentTexts()).apply(type);
  }
}
