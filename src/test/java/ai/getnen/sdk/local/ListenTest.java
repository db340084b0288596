package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** Only this machine reaches the server, unless more is asked for. */
class ListenTest {
  private static final String OTHER = "127.0.0.2";

  @Test
  void byDefaultItListensOnOneLoopbackAddressAlone() {
    try (LocalServer server = LocalServer.start()) {
      assertThatThrownBy(() -> connect(OTHER, server.port())).isInstanceOf(IOException.class);
    }
  }

  @Test
  void itListensOnTheAddressThatIsAskedFor() throws IOException {
    try (LocalServer server = LocalServer.builder().host("localhost").start()) {
      assertThat(server.baseUrl()).isEqualTo("http://localhost:" + server.port());
      connect("localhost", server.port());
    }
  }

  @Test
  void onEveryAddressItSaysWhereThisProcessReachesIt() throws IOException {
    try (LocalServer server = LocalServer.builder().host("0.0.0.0").start()) {
      assertThat(server.baseUrl()).isEqualTo("http://127.0.0.1:" + server.port());
      connect(InetAddress.getLoopbackAddress().getHostAddress(), server.port());
      String wild = "GET /desktops HTTP/1.1\r\nHost: 0.0.0.0\r\n\r\n";
      assertThat(RawClient.exchange(server, wild)).startsWith("HTTP/1.1 421");
    }
  }

  private static void connect(String host, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 2_000);
    }
  }
}
