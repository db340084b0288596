package ai.getnen.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.testing.Eventually;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as a process, on the embedded desktop: files, pipes, signals, and what it says of itself.
 */
class NenJarIT {
  private static final int MOST = 100 << 20;
  private static LocalServer server;

  @TempDir Path temp;
  private Path folder;
  private NenJar nen;

  @BeforeAll
  static void start() {
    server = LocalServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createDirectory(temp.resolve("work"));
    nen = new NenJar(folder, server.baseUrl(), server.apiKey());
  }

  @Test
  void version_tellsVersionAndCommit() throws Exception {
    Ran ran = nen.run("--version");

    assertThat(ran.out()).matches("nen \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?( \\([0-9a-f]{7,}\\))?\n");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void help_isThatOfTheDocuments() throws Exception {
    String page = Files.readString(Path.of("docs", "cli.md"));

    assertThat(page).contains("\n```text\n" + nen.run("--help").out() + "```\n");
    String upload = nen.run("desktop", "files", "upload", "--help").out();
    assertThat(upload).endsWith("\n'nen --help' has the options of every command.\n");
    assertThat(page).contains(upload.substring(0, upload.indexOf("\n'nen --help'")));
  }

  @Test
  void largestFile_passesBothWays_inASmallHeap() throws Exception {
    String id = created();
    Path large = large("large.bin", MOST);

    Ran up = nen.run("desktop", "files", "upload", id, "large.bin");
    Ran down = nen.run("desktop", "files", "download", id, "large.bin", "-o", "copy.bin");

    assertThat(up.err()).isEqualTo("Uploaded large.bin, 104857600 bytes.\n");
    assertThat(down.err()).isEqualTo("Wrote copy.bin, 104857600 bytes.\n");
    assertThat(Files.mismatch(large, folder.resolve("copy.bin"))).isEqualTo(-1);
  }

  @Test
  void whatIsPipedIn_isGuarded() throws Exception {
    Ran ran =
        nen.run(new byte[MOST + 1], "desktop", "files", "upload", created(), "-", "--name", "big");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo("nen: The upload is larger than 104857600 bytes\n");
  }

  @Test
  void oddNames_passPipesBothWays() throws Exception {
    String id = created();
    byte[] content = "hé ☕".getBytes(StandardCharsets.UTF_8);

    for (String name : new String[] {"-dash", "with space", "größe 日本.txt"}) {
      Ran up =
          nen.run(content, "desktop", "files", "upload", id, "-", "--name=" + name, "-p", "a/ü");
      assertThat(up.exitCode()).as(up.toString()).isZero();
    }
    assertThat(nen.run("desktop", "files", "list", id, "-p", "a/ü", "-q").out().lines())
        .containsExactlyInAnyOrder("-dash", "with space", "größe 日本.txt");
    assertThat(
            nen.run("desktop", "files", "download", id, "-p", "a/ü", "-o", "-", "--", "-dash")
                .bytes())
        .isEqualTo(content);
    assertThat(nen.run("desktop", "files", "download", id, "größe 日本.txt", "-p", "a/ü").exitCode())
        .isZero();
    assertThat(folder.resolve("größe 日本.txt")).hasBinaryContent(content);
  }

  @Test
  void localeWithoutUtf8_isTold() throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("run.sh"),
            "LC_ALL=C exec \""
                + Path.of(System.getProperty("java.home"), "bin", "java")
                + "\" -jar \""
                + NenJar.JAR
                + "\" desktop type dsk_1 größe");
    Process process = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).endsWith("set LC_ALL=C.UTF-8.");
    }
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void interrupt_cancelsTheDownload_andLeavesNoFile() throws Exception {
    WireMockServer slow = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    slow.start();
    try {
      slow.stubFor(
          WireMock.get("/desktops/dsk_1/files/slow.bin")
              .willReturn(
                  WireMock.aResponse()
                      .withBody(new byte[1 << 20])
                      .withChunkedDribbleDelay(100, 50_000)));
      Process process =
          new NenJar(folder, slow.baseUrl(), "key")
              .start("desktop", "files", "download", "dsk_1", "slow.bin");
      Eventually.until(() -> parts() == 1);

      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      Ran ran = nen.end(process);

      assertThat(ran.exitCode()).isEqualTo(130);
      assertThat(ran.err()).isEqualTo("nen: Interrupted.\n");
      assertThat(folder).isEmptyDirectory();
    } finally {
      slow.stop();
    }
  }

  @Test
  void local_servesUntilItIsInterrupted() throws Exception {
    Process process = nen.start("local");
    Eventually.until(() -> temp.resolve("work.out").toFile().length() > 0);
    String url =
        Files.readString(temp.resolve("work.out")).replaceAll("(?s).*NEN_API_URL=(\\S+).*", "$1");

    Path other = Files.createDirectory(temp.resolve("other"));
    assertThat(new NenJar(other, url, "sk_nen_local").run("doctor").out()).contains("ok     API");

    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(nen.end(process).err()).isEqualTo("Serving desktops; Ctrl-C ends it.\n");
  }

  @Test
  void otherVendorsDesktop_isFilmed() throws Exception {
    String id = nen.run("leap0", "sandbox", "create").out().strip();
    String film = nen.run("leap0", "record", "start", id).out().strip();
    assertThat(nen.run("leap0", "click", id, "300", "300").out()).isEqualTo("300 300\n");
    assertThat(nen.run("leap0", "record", "stop", id).out().strip()).isEqualTo(film);

    assertThat(nen.run("leap0", "record", "get", id, film).exitCode()).isZero();
    assertThat(folder.resolve(film + ".mp4")).isNotEmptyFile();
  }

  private int parts() {
    String[] names = folder.toFile().list((in, name) -> name.endsWith(".part"));
    return names == null ? 0 : names.length;
  }

  private String created() throws Exception {
    return new NenInProcess(server.baseUrl(), server.apiKey())
        .run("desktop", "create", "--json")
        .out()
        .replaceAll(".*\"desktop_id\":\"([^\"]+)\".*\\s*", "$1");
  }

  private Path large(String name, int bytes) throws IOException {
    Path file = folder.resolve(name);
    byte[] noise = new byte[1 << 20];
    new Random(3).nextBytes(noise);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int written = 0; written < bytes; written += noise.length) {
        noise[0]++;
        out.write(noise);
      }
    }
    return file;
  }
}
