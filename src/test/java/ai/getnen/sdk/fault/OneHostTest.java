package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.getnen.sdk.FileTarget;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.testing.RawRequest;
import ai.getnen.sdk.testing.RawServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key goes to the host of the base URL and to no other, whatever a caller or a server says. */
class OneHostTest {
  private static final Duration BOUND = Duration.ofSeconds(20);

  private final RawServer other = RawServer.json(FaultyServer.healthy("evil"));
  private final RawServer ours = RawServer.json(FaultyServer.healthy("d"));

  @AfterEach
  void close() {
    ours.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirect_isAnError_alsoIfTheCustomizerWouldFollowIt(int status) {
    String answer =
        "HTTP/1.1 %d x\r\nLocation: %s/desktops/d\r\nContent-Length: 0\r\n\r\n"
            .formatted(status, other.baseUrl());
    try (RawServer redirecting =
            RawServer.start(
                (request, connection) -> {
                  request.readBody();
                  connection.send(answer);
                });
        ReactiveNenClient client =
            Bench.builder(redirecting.baseUrl(), BOUND)
                .customizeHttpClient(http -> http.followRedirect(true).baseUrl(other.baseUrl()))
                .build()) {
      assertThat(catchThrowable(() -> client.getDesktop("d").block(BOUND)))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.statusCode()).isEqualTo(status));
      assertThat(catchThrowable(() -> client.leftClick("d", 1, 2).block(BOUND)))
          .isInstanceOf(ApiException.class);
      assertThat(redirecting.requests()).hasSize(2);
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  void idsNamesAndDirectories_cannotNameAnotherHostOrPath() {
    String evil = other.baseUrl();
    List<String> tricks =
        List.of(
            evil + "/x",
            "//127.0.0.1:" + other.port() + "/x",
            "@127.0.0.1:" + other.port(),
            "\\\\127.0.0.1",
            "..%2f..%2fx",
            "%2e%2e",
            "x?y=z#q",
            "x HTTP/1.1",
            ";jsessionid=1");
    try (ReactiveNenClient client = Bench.builder(ours.baseUrl() + "/api", BOUND).build()) {
      for (String trick : tricks) {
        client.getDesktop(trick).block(BOUND);
        client.leftClick(trick, 1, 2).block(BOUND);
      }
      for (String name : List.of("%2e%2e", "@127.0.0.1", "x?y=z#q", "a b+c")) {
        client.downloadFile("d", FileTarget.of(name).directory("http:")).blockLast(BOUND);
        client
            .uploadFile("d", UploadBody.fromString("x"), FileTarget.of(name).directory("a//b"))
            .block(BOUND);
      }
    }
    assertThat(ours.requests()).hasSize(2 * tricks.size() + 8).allSatisfy(this::staysOurs);
    assertThat(other.connections()).isZero();
  }

  private void staysOurs(RawRequest request) {
    assertThat(request.methodAndTarget())
        .matches(
            "(GET|POST) /api/desktops/[A-Za-z0-9._~%-]+(/execute|/files/[^/?#]+\\?path=[^/?#]+)?")
        .doesNotContain("/../", "//");
    assertThat(request.header("Host")).isEqualTo("127.0.0.1:" + ours.port());
    assertThat(request.header("Authorization")).isEqualTo("Bearer " + Secrets.KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "a b, a%20b",
    "a+b, a%2Bb",
    "a%2Fb, a%252Fb",
    "100%, 100%25",
    "q?x#y, q%3Fx%23y",
    "a;b, a%3Bb",
    "файл.png, %D1%84%D0%B0%D0%B9%D0%BB.png",
    "日本, %E6%97%A5%E6%9C%AC",
    "😀, %F0%9F%98%80",
    "é, %C3%A9",
    "e\u0301, e%CC%81"
  })
  void segments_areEncodedAsTheWireSays(String text, String encoded) {
    try (ReactiveNenClient client = Bench.builder(ours.baseUrl(), BOUND).build()) {
      client.getDesktop(text).block(BOUND);
      client.downloadFile("d", text).blockLast(BOUND);
      client.listFiles("d", text).then().onErrorComplete().block(BOUND);
    }
    assertThat(ours.requests().stream().map(RawRequest::methodAndTarget))
        .containsExactly(
            "GET /desktops/" + encoded,
            "GET /desktops/d/files/" + encoded,
            "GET /desktops/d/files?path=" + encoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"k\r\nX-Evil: 1", "k\nX", "k\rX", "k\0", "k\u007f", "ключ", "\u560a\u560d", " "})
  void keysThatWouldBreakTheirLine_areRefused_andNotTold(String key) {
    Throwable error =
        catchThrowable(
            () -> ReactiveNenClient.builder().baseUrl(ours.baseUrl()).apiKey(key).build());
    assertThat(error).isInstanceOf(IllegalArgumentException.class);
    assertThat(key.isBlank() || !error.toString().contains(key)).isTrue();
    assertThat(ours.connections()).isZero();
  }
}
