package ai.getnen.sdk.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.ReactiveNenClient;
import java.io.BufferedReader;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** {@code local}: desktops for other programs, in a process of their own. */
class ServingTest {
  private static final Duration BOUND = Duration.ofSeconds(30);

  @Test
  @Timeout(60)
  void serves_untilItIsEnded_andLeavesNothing(@TempDir Path temp) throws Exception {
    int port = freePort();
    Process process = serve(temp, "local", "--port", Integer.toString(port));
    try (BufferedReader output = process.inputReader(UTF_8)) {
      String url = exported(output, "NEN_API_URL");
      String key = exported(output, "NEN_API_KEY");
      assertThat(url).isEqualTo("http://127.0.0.1:" + port);
      assertThat(exported(output, "LEAP0_BASE_URL")).isEqualTo(url + "/leap0");
      assertThat(exported(output, "LEAP0_API_KEY")).isEqualTo(key);
      assertThat(exported(output, "LEAP0_DESKTOP_URL")).isEqualTo("'" + url + "/leap0/{id}'");
      try (ReactiveNenClient client =
          ReactiveNenClient.builder().baseUrl(url).apiKey(key).build()) {
        StepVerifier.create(client.createDesktop())
            .assertNext(desktop -> assertThat(desktop.status()).isEqualTo("running"))
            .expectComplete()
            .verify(BOUND);
      }
      assertThat(temp).isDirectoryContaining("glob:**nen-local-*");
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(temp.toFile().list((folder, name) -> name.startsWith("nen-local"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--prot 1", "--port x", "--port 70000", "8080", "--port 1 2"})
  void optionsItDoesNotKnow_areRefused(String options) {
    String[] args = ("local " + options).split(" ", -1);
    assertThatThrownBy(() -> Demo.main(args)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String exported(BufferedReader output, String name) throws Exception {
    String line = output.readLine();
    assertThat(line).startsWith("export " + name + "=");
    return line.substring(line.indexOf('=') + 1);
  }

  private static Process serve(Path temp, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-Djava.io.tmpdir=" + temp));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Demo.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
