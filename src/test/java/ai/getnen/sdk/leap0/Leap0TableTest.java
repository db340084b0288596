package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.http.CallInfo;
import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.leap0.Leap0Rows.Row;
import ai.getnen.sdk.testing.RawConnection;
import ai.getnen.sdk.testing.RawRequest;
import ai.getnen.sdk.testing.RawServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Each operation's request, byte for byte, with its effect, time limit and success status. */
class Leap0TableTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final List<CallInfo> CALLS = new CopyOnWriteArrayList<>();
  private static volatile Answer answer = new Answer(200, ByteBuffer.allocate(0));
  private static final RawServer SERVER = RawServer.start(Leap0TableTest::answer);
  private static final CountDownLatch END = new CountDownLatch(1);
  private static final RawServer SILENT =
      RawServer.start((request, connection) -> connection.stall(END));
  private static final ReactiveLeap0Client CLIENT =
      builder(SERVER)
          .observer(
              (call, context) -> {
                CALLS.add(call);
                return ClientObserver.Call.NONE;
              })
          .build();

  private record Answer(int status, ByteBuffer body) {}

  private static Leap0ClientBuilder builder(RawServer server) {
    return ReactiveLeap0Client.builder()
        .baseUrl(server.baseUrl() + "/control")
        .desktopUrl(server.baseUrl() + "/at/{id}")
        .apiKey("key_t")
        .retryPolicy(RetryPolicy.none());
  }

  private static void answer(RawRequest request, RawConnection connection) throws IOException {
    request.readBody();
    if (answer.status() == 204) {
      connection.send("HTTP/1.1 204 No Content\r\n\r\n");
    } else {
      connection.answer(answer.status(), "application/json", answer.body().array());
    }
  }

  static List<Row> rows() {
    return Leap0Rows.rows();
  }

  static List<Row> rowsAndStream() {
    return Stream.concat(rows().stream(), Stream.of(Leap0Rows.stream())).toList();
  }

  @AfterAll
  static void close() {
    CLIENT.closeAsync().block(BOUND);
    SERVER.close();
    END.countDown();
    SILENT.close();
  }

  private static Flux<?> answered(Row row, int status, byte[] body) {
    answer = new Answer(status, ByteBuffer.wrap(body));
    return Flux.from(row.call().apply(CLIENT));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void operation_sendsExactlyThis(Row row) {
    int before = SERVER.requests().size();
    int calls = CALLS.size();
    answered(row, row.status(), Leap0Rows.bytes(row.answer())).blockLast(BOUND);

    assertThat(SERVER.requests()).hasSize(before + 1);
    RawRequest request = SERVER.requests().get(before);
    assertThat(request.methodAndTarget()).isEqualTo(addressed(row.request()));
    assertThat(request.text()).isEqualTo(row.body() == null ? "" : row.body());
    assertThat(request.header("Content-Type"))
        .isEqualTo(row.body() == null ? null : "application/json");
    assertThat(request.header("Content-Length")).isEqualTo(length(row));
    assertThat(request.header("Transfer-Encoding")).isNull();
    assertThat(request.header("Authorization")).isEqualTo("Bearer key_t");
    assertThat(CALLS).hasSize(calls + 1);
    CallInfo call = CALLS.get(calls);
    assertThat(call.vendor()).isEqualTo("leap0");
    assertThat(call.operation()).isEqualTo(row.operation());
    assertThat(call.effect()).isEqualTo(row.effect());
    assertThat(call.endpoint()).doesNotContain("box-1", "r1", "x%20y");
  }

  /** The control plane stands at one address, the desktop at its own. */
  private static String addressed(String request) {
    return request.contains(" /v1/")
        ? request.replace(" /", " /control/")
        : request.replace(" /", " /at/box-1/");
  }

  private static @Nullable String length(Row row) {
    if (row.body() == null) {
      return row.request().startsWith("POST") ? "0" : null;
    }
    return Integer.toString(row.body().getBytes(StandardCharsets.UTF_8).length);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void operation_takesNoOther2xx(Row row) {
    for (int status : new int[] {200, 201, 202, 204, 206}) {
      if (status != row.status()) {
        StepVerifier.create(answered(row, status, Leap0Rows.bytes("{}")))
            .expectErrorSatisfies(
                error ->
                    assertThat(error)
                        .isInstanceOf(ContractException.class)
                        .hasMessageEndingWith("has the unexpected status " + status))
            .verify(BOUND);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rowsAndStream")
  void operation_endsAfter300Seconds_andNotBefore(Row row) {
    try (ReactiveLeap0Client client = builder(SILENT).build()) {
      assertEndsAt(row, client, Duration.ofSeconds(300));
    }
  }

  @ParameterizedTest
  @MethodSource("rowsAndStream")
  void operation_takesATimeLimitOfItsOwn(Row row) {
    Duration limit = Duration.ofMillis(1234);
    try (ReactiveLeap0Client client = builder(SILENT).build()) {
      assertEndsAt(row, client.withOptions(RequestOptions.none().timeout(limit)), limit);
    }
  }

  private static void assertEndsAt(Row row, ReactiveLeap0Client client, Duration limit) {
    StepVerifier.withVirtualTime(() -> Flux.from(row.call().apply(client)))
        .expectSubscription()
        .then(SILENT::awaitRequest)
        .expectNoEvent(limit.minusMillis(1))
        .thenAwait(Duration.ofMillis(1))
        .expectErrorSatisfies(error -> assertTimedOut(error, row, limit))
        .verify(BOUND);
  }

  private static void assertTimedOut(Throwable error, Row row, Duration limit) {
    if (row.effect() == Effect.ACT) {
      assertThat(error)
          .isInstanceOfSatisfying(
              OutcomeUnknownException.class, e -> assertThat(e.timedOut()).isTrue());
    } else {
      assertThat(error)
          .isInstanceOfSatisfying(
              CallTimeoutException.class, e -> assertThat(e.limit()).isEqualTo(limit));
    }
  }
}
