package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.LocalServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/**
 * What the JVM says of a plain program that uses the SDK; {@code docs/concepts.md} tells it too.
 */
class JvmWarningsTest {
  private static final int NATIVE_ACCESS_IS_TOLD = 24;

  @Test
  void plainProgram_isWarnedOfOneLoadOfALibrary_from24On(@TempDir Path folder) throws Exception {
    List<String> warnings = warnings(folder, List.of());

    if (Runtime.version().feature() < NATIVE_ACCESS_IS_TOLD) {
      assertThat(warnings).isEmpty();
    } else {
      assertThat(warnings)
          .containsOnlyOnce("WARNING: A restricted method in java.lang.System has been called")
          .anyMatch(line -> line.contains("loadLibrary has been called by io.netty."))
          .noneMatch(line -> line.contains("Unsafe"));
    }
  }

  @Test
  void programThatAllowsNativeAccess_isWarnedOfNothing(@TempDir Path folder) throws Exception {
    assertThat(warnings(folder, List.of("--enable-native-access=ALL-UNNAMED"))).isEmpty();
  }

  /** Runs the program in a JVM of its own. */
  private static List<String> warnings(Path folder, List<String> flags) throws Exception {
    Path output = folder.resolve("output");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    return warnings(output);
  }

  private static List<String> warnings(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output);
    assertThat(lines).anyMatch(line -> line.equals("all done"));
    return lines.stream().filter(line -> line.startsWith("WARNING: ")).toList();
  }

  /** Uses what a program uses: both sides of HTTP, JSON, pictures, transfers. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      try (LocalServer server = LocalServer.start();
          ReactiveNenClient nen =
              ReactiveNenClient.builder()
                  .baseUrl(server.baseUrl())
                  .apiKey(server.apiKey())
                  .build()) {
        nen.withDesktop(
                desktop ->
                    desktop
                        .screenshot()
                        .then(desktop.uploadFile("f", Mono.just(ByteBuffer.allocate(9))))
                        .thenMany(desktop.downloadFile("f"))
                        .then(desktop.leftClick(1, 1)))
            .blockLast(Duration.ofSeconds(60));
      }
      System.out.write("all done\n".getBytes(StandardCharsets.UTF_8), 0, 9);
      System.out.flush();
    }
  }
}
