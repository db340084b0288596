package ai.getnen.sdk.local;

import static ai.getnen.sdk.testing.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ChannelBindException;
import reactor.test.StepVerifier;

class LocalServerTest {
  private final Set<Thread> before = Thread.getAllStackTraces().keySet();

  @Test
  void saysWhereItAnswersAndWithWhichKey() throws Exception {
    try (LocalServer server = LocalServer.start()) {
      assertThat(server.baseUrl()).isEqualTo("http://127.0.0.1:" + server.port());
      assertThat(server.apiKey()).isNotBlank();
      assertThat(server).hasToString("LocalServer[" + server.baseUrl() + "]");
      HttpRequest create =
          HttpRequest.newBuilder(URI.create(server.baseUrl() + "/desktops"))
              .header("Authorization", "Bearer " + server.apiKey())
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      assertThat(HttpClient.newHttpClient().send(create, BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void listensOnThePortThatItIsGiven() {
    int port;
    try (LocalServer first = LocalServer.start()) {
      port = first.port();
    }
    try (LocalServer second = LocalServer.builder().port(port).start()) {
      assertThat(second.port()).isEqualTo(port);
      assertThatThrownBy(() -> LocalServer.builder().port(port).start())
          .isInstanceOf(ChannelBindException.class);
    }
    until(() -> threads().isEmpty());
  }

  @Test
  void serversDoNotSeeEachOther() {
    try (LocalFixture one = new LocalFixture();
        LocalFixture other = new LocalFixture()) {
      String id = one.createDesktop();
      other.call("GET", "/desktops/" + id).isError(404);
    }
  }

  @Test
  void refusesWhatCannotBeAPortOrAKey() {
    LocalServerBuilder builder = LocalServer.builder();
    assertThatThrownBy(() -> builder.port(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.port(65_536)).isInstanceOf(IllegalArgumentException.class);
    for (String key : List.of("", "a b", "ключ", "a\r\nb")) {
      assertThatThrownBy(() -> builder.apiKey(key)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void closingFreesEverything() {
    LocalFixture nen = new LocalFixture();
    String id = nen.createDesktop();
    nen.createDesktop();
    nen.call("POST", "/desktops/" + id + "/files/a", "x").is(200);
    RawClient upload = new RawClient(nen.server);
    upload
        .say(
            RawClient.head(
                "POST",
                "/desktops/" + id + "/files/b",
                "Authorization: Bearer " + LocalFixture.KEY,
                "Content-Length: 200"))
        .say("half");
    var wait = nen.executeLater(id, "hold_key", "{\"text\":\"x\",\"duration\":60}");
    until(() -> nen.desktops.get(0).deeds().contains("x down"));
    assertThat(nen.server.home()).isNotEmptyDirectory();

    long began = System.nanoTime();
    nen.close();
    nen.close();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    assertThat(nen.server.home()).doesNotExist();
    assertThat(nen.desktops.get(0).deeds()).containsExactly("x down", "x up", "close");
    assertThat(nen.desktops.get(1).deeds()).containsExactly("close");
    until(wait::isDone);
    until(() -> free(nen.server.port()));
    until(() -> threads().isEmpty());
    upload.close();
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void closingDoesNotBlockAnEventLoop() {
    LocalFixture nen = new LocalFixture();
    nen.createDesktop();

    StepVerifier.create(Mono.fromRunnable(nen::close).subscribeOn(Schedulers.parallel()))
        .expectComplete()
        .verify(Duration.ofSeconds(5));

    until(() -> !nen.server.home().toFile().exists());
    until(() -> threads().isEmpty());
  }

  @Test
  void aScreenThatCannotBeMadeIsAServerErrorAndLeavesNothing() {
    try (LocalServer server =
        LocalServer.builder()
            .backend(
                () -> {
                  throw new IllegalStateException("no screen");
                })
            .start()) {
      String answer =
          RawClient.exchange(
              server,
              RawClient.head(
                      "POST",
                      "/desktops",
                      "Authorization: Bearer " + server.apiKey(),
                      "Content-Length: 2")
                  + "{}");
      assertThat(answer).startsWith("HTTP/1.1 500").contains("{\"error\":");
      assertThat(server.home()).isEmptyDirectory();
    }
  }

  /** The threads of servers that began during the test. */
  private List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> name.startsWith("nen-local"))
        .toList();
  }
}
