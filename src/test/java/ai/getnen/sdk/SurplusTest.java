package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.testing.RawServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server sends beyond an answer is no part of the next call's answer. */
class SurplusTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final String OK =
      "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"status\":\"ok\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + OK,
        OK + "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n",
        OK + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\nab",
        OK + "HTTP/1.1 500 E\r\nX: ",
        OK + "HTTP/1.1 2",
        "HTTP/1.1 103 E\r\n\r\n" + OK + "x"
      })
  void actAfterAnAnswerWithSurplus_getsItsOwnAnswer(String answer) {
    try (RawServer server = server(answer);
        ReactiveNenClient client = client(server)) {
      assertThat(client.leftClick("first", 1, 1).block(BOUND)).matches(result -> result.ok());
      assertThat(client.leftClick("second", 1, 1).block(BOUND))
          .matches(result -> result.output().orElse("").equals("own"));
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void actAfterANoContentWithABody_getsItsOwnAnswer() {
    try (RawServer server = server("HTTP/1.1 204 No\r\nContent-Length: 2\r\n\r\n{}");
        ReactiveNenClient client = client(server)) {
      client.deleteSession("first").block(BOUND);
      assertThat(client.leftClick("second", 1, 1).block(BOUND))
          .matches(result -> result.output().orElse("").equals("own"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 500 E\r\nX: ",
        "HTTP/1.1 5"
      })
  void bytesOnAnIdleConnection_endIt(String late) throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  request.readBody();
                  connection.send(OK);
                  connection.pause(answered, BOUND);
                  connection.send(late);
                  if (connection.awaitClose()) {
                    closed.countDown();
                  }
                });
        ReactiveNenClient client = client(server)) {
      client.leftClick("first", 1, 1).block(BOUND);
      answered.countDown();
      assertThat(closed.await(3, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void connectionWithNothingButEmptyLinesBeyondTheAnswer_isKept() {
    try (RawServer server = server("HTTP/1.1 102 P\r\n\r\n" + OK + "\r\n");
        ReactiveNenClient client = client(server)) {
      client.leftClick("first", 1, 1).block(BOUND);
      for (int i = 0; i < 5; i++) {
        client.leftClick("again", 1, 1).block(BOUND);
      }
      assertThat(server.connections()).isLessThan(5);
    }
  }

  private static RawServer server(String first) {
    return RawServer.start(
        (request, connection) -> {
          request.readBody();
          if (request.methodAndTarget().contains("/first/")) {
            connection.send(first);
          } else {
            connection.json(200, "{\"status\":\"ok\",\"output\":\"own\"}");
          }
        });
  }

  private static ReactiveNenClient client(RawServer server) {
    return ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey("k").build();
  }
}
