package ai.getnen.sdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs {@code target/nen.jar} as a process of its own, in a folder of its own. */
final class NenJar {
  static final Path JAR = Path.of("target", "nen.jar").toAbsolutePath();
  private static final long BOUND_SECONDS = 60;

  private final Path folder;
  private Path jar = JAR;
  private final Map<String, String> environment = new TreeMap<>();

  NenJar(Path folder, String baseUrl, String key) {
    this.folder = folder;
    environment.put("NEN_API_URL", baseUrl);
    environment.put("NEN_API_KEY", key);
    environment.put("LEAP0_BASE_URL", baseUrl + "/leap0");
    environment.put("LEAP0_API_KEY", key);
    environment.put("LC_ALL", "C.UTF-8");
  }

  NenJar with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Takes another copy of the jar. */
  NenJar ofJar(Path copy) {
    jar = copy;
    return this;
  }

  /** Runs it with nothing to read. */
  Ran run(String... args) throws Exception {
    return run(new byte[0], args);
  }

  /** Runs it with {@code input} to read. */
  Ran run(byte[] input, String... args) throws Exception {
    Process process = start(args);
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException itDidNotRead) {
      assertThat(input).isNotNull();
    }
    return end(process);
  }

  /** Starts it; {@link #end} waits for it. */
  Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(file("out"));
    builder.redirectError(file("err")).environment().putAll(environment);
    return builder.start();
  }

  Ran end(Process process) throws Exception {
    try {
      assertThat(process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ran(
        process.exitValue(),
        Files.readAllBytes(file("out").toPath()),
        Files.readString(file("err").toPath(), UTF_8));
  }

  private File file(String name) {
    return folder.resolveSibling(folder.getFileName() + "." + name).toFile();
  }
}
