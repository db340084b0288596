package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that lets its own name point at this machine (DNS rebinding) is not let in. */
class HostCheckTest {
  private static LocalServer server;

  @BeforeAll
  static void start() {
    server = LocalServer.builder().acceptHost("Desktops.Example").acceptHost("2001:db8::1").start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:80",
        "127.9.8.7:1",
        "[::1]:8080",
        "[0:0:0:0:0:0:0:1]",
        "localhost",
        "LOCALHOST:65535",
        "localhost.:1",
        "sbx-1.localhost:8080",
        "a.b.localhost",
        "desktops.example",
        "DESKTOPS.example:443",
        "[2001:db8::1]:9"
      })
  void lets_in(String host) {
    assertThat(answer("Host: " + host, key())).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "evillocalhost",
        "other.desktops.example",
        "10.0.0.1",
        "0.0.0.0",
        "127.1",
        "2130706433",
        "[::2]",
        "[::1]evil",
        "localhost:x",
        "localhost:1:2",
        "evil@localhost",
        "localhost/evil",
        ".localhost@evil"
      })
  void turnsAway_beforeTheKeyIsLookedAt(String host) {
    for (String key : new String[] {key(), "X: y"}) {
      assertThat(answer("Host: " + host, key))
          .startsWith("HTTP/1.1 4")
          .doesNotStartWith("HTTP/1.1 401")
          .contains("{\"error\":\"");
    }
  }

  @Test
  void saysThatTheRequestIsMisdirected_evenForAPathThatIsNobodys() {
    assertThat(answer("Host: evil.example", key()))
        .startsWith("HTTP/1.1 421")
        .endsWith("{\"error\":\"This server does not answer for that Host\"}");
    String elsewhere = "GET /nowhere HTTP/1.1\r\nHost: evil.example\r\n\r\n";
    assertThat(RawClient.exchange(server, elsewhere)).startsWith("HTTP/1.1 421");
  }

  @Test
  void needsExactlyOneHost() {
    assertThat(answer("X: y", key())).startsWith("HTTP/1.1 400").contains("{\"error\":\"");
    assertThat(answer("Host: localhost\r\nHost: evil.example", key()))
        .startsWith("HTTP/1.1 400")
        .contains("{\"error\":\"");
    assertThat(answer("Host: ", key())).startsWith("HTTP/1.1 4").contains("{\"error\":\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "http://a", "a:80", "a/b", "[::1]:80", "a\r\nb"})
  void namesAreChecked(String name) {
    LocalServerBuilder builder = LocalServer.builder();
    assertThatThrownBy(() -> builder.acceptHost(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.host(name)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String key() {
    return "Authorization: Bearer " + server.apiKey();
  }

  private static String answer(String host, String header) {
    return RawClient.exchange(
        server, "GET /desktops HTTP/1.1\r\n" + host + "\r\n" + header + "\r\n\r\n");
  }
}
