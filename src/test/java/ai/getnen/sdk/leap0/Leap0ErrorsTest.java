package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.AuthenticationException;
import ai.getnen.sdk.error.BadRequestException;
import ai.getnen.sdk.error.ConflictException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.FieldError;
import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.PermissionDeniedException;
import ai.getnen.sdk.error.RateLimitException;
import ai.getnen.sdk.error.ServerException;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.testing.RawServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What Leap0's refusals and lost answers are signalled as ({@code wire.md} 5.6). */
class Leap0ErrorsTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  private RawServer server(RawServer.Script script) {
    RawServer server = RawServer.start(script);
    opened.add(server);
    return server;
  }

  private ReactiveLeap0Client client(RawServer server, RetryPolicy policy) {
    ReactiveLeap0Client client =
        ReactiveLeap0Client.builder()
            .embedded(server.baseUrl())
            .apiKey("key_hunter2")
            .retryPolicy(policy)
            .build();
    opened.add(client);
    return client;
  }

  private SandboxHandle box(RawServer server) {
    RetryPolicy quick =
        RetryPolicy.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(2));
    return client(server, quick).sandbox("box-1");
  }

  private ReactiveLeap0Client answering(int status, String json, String headers) {
    String body = json.replace('\'', '"');
    return client(
        server(
            (request, connection) -> {
              request.readBody();
              connection.send(
                  "HTTP/1.1 %d X\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s"
                      .formatted(status, headers, body.length(), body));
            }),
        RetryPolicy.none());
  }

  private static <E extends Throwable> E error(Publisher<?> call, Class<E> type) {
    List<Throwable> caught = new ArrayList<>();
    StepVerifier.create(Flux.from(call).ignoreElements())
        .expectErrorSatisfies(caught::add)
        .verify(BOUND);
    assertThat(caught.get(0)).isExactlyInstanceOf(type);
    return type.cast(caught.get(0));
  }

  private static final Map<Integer, Class<? extends ApiException>> CLASSES =
      Map.of(
          400, BadRequestException.class,
          401, AuthenticationException.class,
          403, PermissionDeniedException.class,
          404, NotFoundException.class,
          409, ConflictException.class,
          429, RateLimitException.class,
          500, ServerException.class,
          503, ServerException.class);

  @Test
  void status_hasItsClass_andTheServersMessage() {
    CLASSES.forEach(
        (status, type) -> {
          ReactiveLeap0Client client = answering(status, "{'message':'why not'}", "");
          for (Function<SandboxHandle, Publisher<?>> call :
              List.<Function<SandboxHandle, Publisher<?>>>of(
                  SandboxHandle::screen,
                  SandboxHandle::startRecording,
                  SandboxHandle::health,
                  SandboxHandle::statusStream,
                  box -> box.downloadRecording("r1"))) {
            ApiException error = error(call.apply(client.sandbox("box-1")), type);
            assertThat(error.statusCode()).isEqualTo(status);
            assertThat(error.detail()).isEqualTo("why not");
            assertThat(error.vendor()).isEqualTo("leap0");
            assertThat(error).hasMessageEndingWith(" answered " + status + ": why not");
          }
        });
  }

  @Test
  void fieldErrors_areListed() {
    SandboxHandle box =
        answering(
                400,
                "{'message':'invalid','errors':[{'field':'width','error':'too big'},"
                    + "{'field':'height','error':'too small'}]}",
                "")
            .sandbox("box-1");
    assertThat(error(box.resizeScreen(400, 400), BadRequestException.class).fieldErrors())
        .containsExactly(new FieldError("width", "too big"), new FieldError("height", "too small"));
  }

  @Test
  void retryAfter_isRead() {
    ReactiveLeap0Client client = answering(429, "{'message':'slow'}", "Retry-After: 7\r\n");
    assertThat(error(client.screen("box-1"), RateLimitException.class).retryAfter())
        .contains(Duration.ofSeconds(7));
  }

  @Test
  void message_repeatsNeitherKeyNorWhatWasTyped() {
    ReactiveLeap0Client client =
        answering(400, "{'message':'no correct horse, no ctrl+Super_L, no key_hunter2'}", "");
    SandboxHandle box = client.sandbox("box-1");
    assertThat(error(box.typeText("correct horse"), BadRequestException.class).detail())
        .isEqualTo("no ***, no ctrl+Super_L, no ***");
    assertThat(error(box.pressKey("Super_L"), BadRequestException.class).detail())
        .isEqualTo("no correct horse, no ctrl+***, no ***");
    assertThat(error(box.hotkey(List.of("ctrl", "Super_L")), BadRequestException.class).detail())
        .isEqualTo("no correct horse, no ***+***, no ***");
    SandboxSpec spec = SandboxSpec.desktop().environment(Map.of("TOKEN", "correct horse"));
    assertThat(error(client.createSandbox(spec), BadRequestException.class).toString())
        .contains("no ***, no ctrl+Super_L")
        .doesNotContain("horse", "hunter2");
  }

  @Test
  void health_isAnAnswerWith503Too() {
    assertThat(answering(503, "{'ok':false}", "").health("b").block(BOUND))
        .hasToString("Health[ok=false]");
    assertThat(answering(200, "{'ok':true}", "").health("b").block(BOUND))
        .hasToString("Health[ok=true]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{}", "{'ok':'no'}", "{'message':'no upstream'}", "7"})
  void health_isAnError_if503SaysNothingOfIt(String body) {
    ServerException error =
        error(answering(503, body, "Retry-After: 3\r\n").health("b"), ServerException.class);
    assertThat(error.statusCode()).isEqualTo(503);
    assertThat(error.retryAfter()).contains(Duration.ofSeconds(3));
    assertThat(error.responseBody()).isEqualTo(body.replace('\'', '"'));
  }

  @Test
  void health_thatIsNotSaidWith200_breaksTheContract() {
    error(answering(200, "{}", "").health("b"), ContractException.class);
    error(answering(500, "{'ok':false}", "").health("b"), ServerException.class);
  }

  @Test
  void picture_thatIsNone_breaksTheContract() {
    for (String body : List.of("", "{'ok':true}", "<html>")) {
      error(answering(200, body, "").screenshot("b"), ContractException.class);
      error(answering(200, body, "").screenshotRegion("b", 0, 0, 1, 1), ContractException.class);
    }
  }

  @Test
  void delete_whoseAnswerWasLost_isDoneIfNothingIsLeft() {
    for (Function<SandboxHandle, Mono<Void>> delete :
        List.<Function<SandboxHandle, Mono<Void>>>of(
            SandboxHandle::deleteSandbox, box -> box.deleteRecording("r1"))) {
      RawServer server =
          server(
              (request, connection) -> {
                request.readBody();
                if (connection.number() == 1) {
                  connection.close();
                } else {
                  connection.json(404, "{\"message\":\"none\"}");
                }
              });
      StepVerifier.create(delete.apply(box(server))).expectComplete().verify(BOUND);
      assertThat(server.requests()).hasSize(2);
    }
    error(answering(404, "{}", "").deleteRecording("b", "r1"), NotFoundException.class);
    error(answering(409, "{}", "").deleteRecording("b", "r1"), ConflictException.class);
  }

  @Test
  void act_whoseAnswerWasLost_hasAnUnknownOutcome_andIsNotRepeated() {
    for (Function<SandboxHandle, Mono<?>> act :
        List.<Function<SandboxHandle, Mono<?>>>of(
            SandboxHandle::click,
            box -> box.typeText("x"),
            SandboxHandle::startRecording,
            box -> box.restartProcess("xvfb"))) {
      RawServer server =
          server(
              (request, connection) -> {
                request.readBody();
                connection.close();
              });
      error(act.apply(box(server)), OutcomeUnknownException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void whatMayHappenTwice_isRepeated() {
    RawServer server =
        server(
            (request, connection) -> {
              request.readBody();
              if (connection.number() < 3) {
                connection.close();
              } else {
                connection.json(200, Leap0Rows.POSITION.replace('\'', '"'));
              }
            });
    StepVerifier.create(box(server).movePointer(5, 6))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void recording_isWrittenWhole_orNotAtAll(@TempDir Path folder) throws Exception {
    byte[] film = "film".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("r1.mp4");
    RawServer breaking =
        server(
            (request, connection) ->
                connection
                    .send(
                        "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500000\r\n\r\n")
                    .send(film)
                    .close());
    error(box(breaking).downloadRecordingTo("r1", file), TransportException.class);
    assertThat(breaking.requests()).hasSize(1);
    error(answering(404, "{}", "").downloadRecordingTo("b", "r1", file), NotFoundException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
    RawServer whole = server((request, connection) -> connection.answer(200, "video/mp4", film));
    StepVerifier.create(box(whole).downloadRecordingTo("r1", file))
        .expectNext(file.toAbsolutePath())
        .expectComplete()
        .verify(BOUND);
    assertThat(Files.readAllBytes(file)).isEqualTo(film);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }
}
