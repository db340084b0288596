package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.local.LocalServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/** 100 MiB both ways in a process whose heap and direct memory are 64 MiB each. */
class SmallHeapTest {
  private static final int PIECES = 1600;
  private static final int PIECE = 64 * 1024;
  private static final long BYTES = (long) PIECES * PIECE;

  @Test
  void largestFile_passesBothWays(@TempDir Path folder) throws Exception {
    try (LocalServer server = LocalServer.start()) {
      Path output = folder.resolve("output");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-XX:+ExitOnOutOfMemoryError",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Program.class.getName(),
                  server.baseUrl(),
                  server.apiKey(),
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(output)).contains("all arrived");
      assertThat(process.exitValue()).isZero();
    }
  }

  /** Runs in the small process. */
  static final class Program {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private Program() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[2]);
      try (ReactiveNenClient client =
          ReactiveNenClient.builder().baseUrl(args[0]).apiKey(args[1]).build()) {
        String id = client.createDesktop().map(desktop -> desktop.desktopId()).block(BOUND);
        DesktopHandle desktop = client.desktop(String.valueOf(id));
        require(desktop.uploadFile("flux", pieces()).block(BOUND) != null);
        Path copy = folder.resolve("copy");
        desktop.downloadFileTo(FileTarget.of("flux"), copy).block(BOUND);
        require(Files.size(copy) == BYTES);
        require(
            desktop.uploadFile(UploadBody.fromFile(copy), FileTarget.of("file")).block(BOUND)
                != null);
        Long read =
            desktop
                .downloadFile("file")
                .map(buffer -> (long) buffer.remaining())
                .reduce(0L, Long::sum)
                .block(BOUND);
        require(read != null && read == BYTES);
        System.out.write("all arrived\n".getBytes(StandardCharsets.UTF_8));
        System.out.flush();
      }
    }

    private static Flux<ByteBuffer> pieces() {
      return Flux.range(0, PIECES).map(piece -> ByteBuffer.allocate(PIECE));
    }

    private static void require(boolean holds) {
      if (!holds) {
        throw new IllegalStateException("a transfer is not whole");
      }
    }
  }
}
