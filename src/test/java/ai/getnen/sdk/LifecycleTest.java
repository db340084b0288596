package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.error.ClientClosedException;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.testing.RawServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Making, sharing and closing clients; desktops that live as long as the work on them. */
class LifecycleTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final String DESKTOP = "{\"desktop_id\":\"dsk_1\",\"status\":\"running\"}";

  private static ReactiveNenClient client(RawServer server) {
    return ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey("key_1").build();
  }

  @Test
  void closedClient_signalsSo_alsoThroughItsViews() {
    try (RawServer server = RawServer.json(DESKTOP)) {
      ReactiveNenClient client = client(server);
      ReactiveNenClient view = client.withOptions(RequestOptions.none());
      Mono<?> before = client.getDesktop("d");
      StepVerifier.create(client.closeAsync()).expectComplete().verify(BOUND);
      StepVerifier.create(client.closeAsync()).expectComplete().verify(BOUND);
      client.close();
      for (Mono<?> call : List.of(before, view.screenshot("d"), view.desktop("d").waitFor())) {
        StepVerifier.create(call).expectError(ClientClosedException.class).verify(BOUND);
      }
      StepVerifier.create(view.downloadFile("d", "f"))
          .expectError(ClientClosedException.class)
          .verify(BOUND);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void close_fromAnEventLoop_doesNotBlock() {
    try (RawServer server = RawServer.json(DESKTOP)) {
      ReactiveNenClient client = client(server);
      StepVerifier.create(client.getDesktop("d").doOnNext(desktop -> client.close()))
          .expectNextCount(1)
          .expectComplete()
          .verify(BOUND);
      StepVerifier.create(client.getDesktop("d"))
          .expectError(ClientClosedException.class)
          .verify(BOUND);
      client.closeAsync().block(BOUND);
    }
  }

  @Test
  void verbs_areColdAndLazy_oneCallASubscription() {
    try (RawServer server = RawServer.json(DESKTOP);
        ReactiveNenClient client = client(server)) {
      Mono<?> call = client.getDesktop("d");
      assertThat(server.connections()).isZero();
      call.block(BOUND);
      call.block(BOUND);
      assertThat(server.requests()).hasSize(2);
      assertThat(server.connections()).isLessThanOrEqualTo(2);
      assertThat(client.poolFigures().max()).isEqualTo(16_384);
      assertThat(client.poolFigures().active() + client.poolFigures().idle()).isPositive();
    }
  }

  @Test
  void cancel_closesTheConnection() throws Exception {
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  request.readBody();
                  closed.complete(connection.awaitClose());
                });
        ReactiveNenClient client = client(server)) {
      Disposable call = client.leftClick("d", 1, 2).subscribe();
      server.awaitRequest();
      call.dispose();
      assertThat(closed.get(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void options_addHeaders_andKeepTheKey() {
    try (RawServer server = RawServer.json(DESKTOP);
        ReactiveNenClient client =
            ReactiveNenClient.builder()
                .baseUrl(server.baseUrl())
                .apiKey("key_1")
                .apiKeyHeader("X-Api-Key")
                .build()) {
      client
          .withOptions(RequestOptions.none().header("X-Request-Id", "7"))
          .getDesktop("d")
          .block(BOUND);
      assertThat(server.requests().get(0).headers())
          .containsEntry("X-Request-Id", "7")
          .containsEntry("X-Api-Key", "key_1")
          .doesNotContainKey("Authorization");
      StepVerifier.create(
              client
                  .withOptions(RequestOptions.none().header("x-api-key", "other"))
                  .getDesktop("d"))
          .expectError(IllegalArgumentException.class)
          .verify(BOUND);
    }
  }

  /** Makes desktops, answers everything else with a result, and lists what was asked. */
  private static RawServer desktops(CountDownLatch creation) {
    return RawServer.start(
        (request, connection) -> {
          request.readBody();
          if (request.methodAndTarget().equals("POST /desktops")) {
            connection.stall(creation);
          }
          connection.json(200, DESKTOP);
        });
  }

  private static List<String> asked(RawServer server) {
    return server.requests().stream().map(request -> request.methodAndTarget()).toList();
  }

  @Test
  void withDesktop_deletesOnComplete_error_andCancel() throws Exception {
    String delete = "DELETE /desktops/dsk_1";
    try (RawServer server = desktops(new CountDownLatch(0));
        ReactiveNenClient client = client(server)) {
      StepVerifier.create(client.withDesktop(desktop -> desktop.screenshot()))
          .expectNextCount(1)
          .expectComplete()
          .verify(BOUND);
      assertThat(asked(server)).hasSize(3).endsWith(delete);
      StepVerifier.create(
              client.withDesktop(desktop -> Flux.error(new IllegalStateException("work"))))
          .expectErrorMessage("work")
          .verify(BOUND);
      assertThat(asked(server)).hasSize(5).endsWith(delete);
      StepVerifier.create(
              client.withDesktop(desktop -> desktop.screenshot().concatWith(Mono.never())))
          .expectNextCount(1)
          .thenCancel()
          .verify(BOUND);
      for (int i = 0; i < 8; i++) {
        server.awaitRequest();
      }
      assertThat(asked(server)).hasSize(8).endsWith(delete);
    }
  }

  @Test
  void withDesktop_deletesADesktopWhoseCreationNobodyWaitedFor() {
    CountDownLatch creation = new CountDownLatch(1);
    try (RawServer server = desktops(creation);
        ReactiveNenClient client = client(server)) {
      Disposable work = client.withDesktop(desktop -> desktop.screenshot()).subscribe();
      server.awaitRequest();
      work.dispose();
      creation.countDown();
      assertThat(server.awaitRequest().methodAndTarget()).isEqualTo("DELETE /desktops/dsk_1");
      assertThat(asked(server)).hasSize(2);
    }
  }

  @Test
  void environment_givesKeyAndAddress() {
    assertThatIllegalStateException()
        .isThrownBy(() -> NenClientBuilder.fromEnv(Map.of()))
        .withMessageContaining("NEN_API_KEY");
    try (RawServer server = RawServer.json(DESKTOP);
        ReactiveNenClient client =
            NenClientBuilder.fromEnv(
                    Map.of("NEN_API_KEY", " sk_nen_e ", "NEN_API_URL", server.baseUrl()))
                .build()) {
      client.getDesktop("d").block(BOUND);
      assertThat(server.requests().get(0).header("Authorization")).isEqualTo("Bearer sk_nen_e");
    }
  }

  record Bad(String says, Runnable call) {
    @Override
    public String toString() {
      return says;
    }
  }

  static List<Bad> badArguments() {
    ReactiveNenClient client = ReactiveNenClient.builder().apiKey("k").build();
    List<Bad> bad = new ArrayList<>();
    bad.add(new Bad("desktopId must not be empty", () -> client.getDesktop("")));
    bad.add(new Bad("desktopId must not be empty", () -> client.desktop("..")));
    bad.add(new Bad("desktopId must not hold control", () -> client.desktop("a\r\nb")));
    bad.add(new Bad("desktopId must not hold half", () -> client.desktop("\ud800")));
    bad.add(new Bad("desktopId must be at most", () -> client.desktop("x".repeat(1025))));
    bad.add(new Bad("name must not be empty", () -> client.updateDesktop("d", "")));
    bad.add(new Bad("desktopType must not be empty", () -> client.createDesktop("")));
    bad.add(new Bad("x must not be negative, is -1", () -> client.leftClick("d", -1, 2)));
    bad.add(new Bad("y must not be negative, is -2", () -> client.mouseMove("d", 1, -2)));
    bad.add(new Bad("endY must not be negative", () -> client.leftClickDrag("d", 1, 2, 3, -4)));
    bad.add(new Bad("text must not be empty", () -> client.typeText("d", "")));
    bad.add(new Bad("key must not be empty", () -> client.keyPress("d", "")));
    bad.add(
        new Bad(
            "amount must be at least 1", () -> client.scroll("d", 1, 2, ScrollDirection.UP, 0)));
    bad.add(new Bad("duration must be more than zero", () -> client.waitFor("d", Duration.ZERO)));
    bad.add(
        new Bad(
            "duration must be more than zero", () -> client.holdKey("d", "a", Duration.ofDays(2))));
    bad.add(new Bad("tool must not be empty", () -> client.execute("d", "", "a", null)));
    bad.add(
        new Bad(
            "params must hold what JSON",
            () -> client.execute("d", "t", "a", Map.of("k", new Object()))));
    bad.add(new Bad("directory must be relative", () -> client.listFiles("d", "/etc")));
    bad.add(new Bad("directory must not have the parts", () -> client.listFiles("d", "a/../b")));
    bad.add(new Bad("directory must not hold a backslash", () -> client.listFiles("d", "a\\b")));
    bad.add(new Bad("directory must not hold control", () -> FileTarget.of("f").directory("a\0b")));
    for (String name : new String[] {"", "."}) {
      bad.add(new Bad("name must not be empty or '.'", () -> FileTarget.of(name)));
    }
    for (String name : new String[] {"a/b", "a\\b"}) {
      bad.add(new Bad("name must not hold '/' or", () -> FileTarget.of(name)));
    }
    for (String name : new String[] {"..", "a..b"}) {
      bad.add(new Bad("name must not hold '..'", () -> FileTarget.of(name)));
    }
    bad.add(new Bad("name must not hold control", () -> client.downloadFile("d", "a\0")));
    bad.add(
        new Bad("The value of header Content-Type", () -> FileTarget.of("f").contentType("a\nb")));
    bad.add(
        new Bad("timeout must be from 1 ms", () -> RequestOptions.none().timeout(Duration.ZERO)));
    bad.add(
        new Bad(
            "executeTimeout must be from",
            () -> ReactiveNenClient.builder().executeTimeout(Duration.ofDays(366))));
    bad.add(new Bad("apiKey must be set", () -> ReactiveNenClient.builder().build()));
    bad.add(
        new Bad("apiKey must not be empty", () -> ReactiveNenClient.builder().apiKey(" ").build()));
    bad.add(
        new Bad(
            "The value of header Authorization",
            () -> ReactiveNenClient.builder().apiKey("k\r\nx").build()));
    bad.add(
        new Bad(
            "baseUrl must not hold a user",
            () -> ReactiveNenClient.builder().apiKey("k").baseUrl("https://u:p@h").build()));
    return bad;
  }

  @ParameterizedTest
  @MethodSource("badArguments")
  void badArgument_isRefusedBeforeAnyIo_byNameAndRule(Bad bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bad.call().run())
        .withMessageStartingWith(bad.says());
  }
}
