package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.getnen.sdk.agent.ComputerAction;
import ai.getnen.sdk.agent.ToolCall;
import ai.getnen.sdk.agent.ToolFormats;
import ai.getnen.sdk.local.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** The SDK with none of the optional libraries; the build runs it a second time for this alone. */
class WithoutOptionalLibraries {
  private static final Path CLASSES = Path.of("target/classes");

  static List<String> types() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
          .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .filter(type -> !type.startsWith("ai.getnen.sdk.integration."))
          .filter(type -> !type.startsWith("ai.getnen.sdk.cli."))
          .filter(type -> !type.startsWith("ai.getnen.sdk.local.video."))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.jcodec.api.FrameGrab",
        "com.anthropic.client.AnthropicClientAsync",
        "com.openai.client.OpenAIClientAsync",
        "picocli.CommandLine"
      })
  void library_isNotThere(String type) {
    assertThatCode(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void type_isLoaded_withAllThatItsMembersName(String name) throws ClassNotFoundException {
    Class<?> type = Class.forName(name, false, getClass().getClassLoader());
    assertThatCode(() -> members(type)).doesNotThrowAnyException();
  }

  @Test
  void desktop_isDriven() {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient client =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      StepVerifier.create(client.withDesktop(desktop -> desktop.screenshot()))
          .assertNext(result -> assertThat(result.ok()).isTrue())
          .expectComplete()
          .verify(Duration.ofSeconds(20));
    }
  }

  @Test
  void calls_areRead() {
    ToolCall call = new ToolCall("1", "computer", Map.of("action", "screenshot"));
    assertThat(ToolFormats.anthropicTools().actions(call))
        .containsExactly(new ComputerAction.TakeScreenshot());
  }

  private static int members(Class<?> type) {
    return type.getDeclaredMethods().length
        + type.getDeclaredFields().length
        + type.getDeclaredConstructors().length;
  }
}
