package ai.getnen.sdk.docs;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.FileTarget;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.http.CallOutcome;
import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.model.Desktop;
import ai.getnen.sdk.model.ExecuteResult;
import ai.getnen.sdk.model.UploadedFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of the pages, so that it compiles; {@link DocsTest} compares and runs it. */
final class Snippets {
  private Snippets() {}

  static void readme() {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient nen =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      nen.withDesktop(
              desktop ->
                  desktop
                      .leftClick(360, 250)
                      .then(desktop.typeText("Grüße aus Zürich ☕"))
                      .then(desktop.screenshot()))
          .doOnNext(result -> System.out.println(result))
          .blockLast(Duration.ofSeconds(30));
    }
  }

  static Mono<Desktop> options(ReactiveNenClient client) {
    RequestOptions patient =
        RequestOptions.none()
            .timeout(Duration.ofMinutes(5))
            .retryPolicy(RetryPolicy.defaults().withMaxAttempts(5))
            .header("X-Request-Id", "42");
    Mono<Desktop> desktop = client.withOptions(patient).getDesktop("dsk_1");
    return desktop;
  }

  static ClientObserver observer() {
    ClientObserver observer =
        (call, context) ->
            new ClientObserver.Call() {
              @Override
              public void onEnd(CallOutcome outcome) {
                System.out.println(call.endpoint() + " " + outcome.end() + " " + outcome.elapsed());
              }
            };
    return observer;
  }

  static Mono<ExecuteResult> unknown(DesktopHandle desktop) {
    Mono<ExecuteResult> careful =
        desktop
            .leftClick(640, 400)
            .onErrorResume(OutcomeUnknownException.class, unknown -> desktop.screenshot());
    return careful;
  }

  static Mono<UploadedFile> upload(DesktopHandle desktop) {
    Flux<ByteBuffer> rows =
        Flux.range(1, 1000).map(row -> StandardCharsets.UTF_8.encode(row + "\n"));
    Mono<UploadedFile> uploaded =
        desktop.uploadFile(
            UploadBody.fromPublisher(rows),
            FileTarget.of("rows.csv").directory("reports/2026").contentType("text/csv"));
    return uploaded;
  }

  static Mono<Path> download(DesktopHandle desktop) {
    Mono<Path> report =
        desktop.downloadFileTo(
            FileTarget.of("rows.csv")
                .directory("reports/2026")
                .progress((bytes, total) -> System.out.println(bytes + " of " + total)),
            Path.of("rows.csv"));
    return report;
  }
}
