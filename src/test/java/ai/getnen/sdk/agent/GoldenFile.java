package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.Screenshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider's format looks like, from {@code src/test/resources/agent}; each folder says
 * where it is from.
 */
record GoldenFile(String path, ToolFormat format) {
  static final Screenshot PICTURE = TestPictures.gray(2, 2);

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  /** A case of a file, named for the report. */
  record Case(GoldenFile file, JsonNode json) {
    ToolFormat format() {
      return file.format();
    }

    Map<String, @Nullable Object> item(String name) {
      return object(json.get(name));
    }

    @Override
    public String toString() {
      return file.path() + ": " + json.path("name").asString(json.toString());
    }
  }

  static Map<String, @Nullable Object> object(JsonNode json) {
    return JSON.convertValue(json, OBJECT);
  }

  static List<GoldenFile> all() {
    return List.of(
        new GoldenFile("anthropic/tools", ToolFormats.anthropicTools()),
        new GoldenFile("anthropic/computer_20250124", ToolFormats.anthropicComputer20250124()),
        new GoldenFile("anthropic/computer_20251124", ToolFormats.anthropicComputer20251124()),
        new GoldenFile(
            "anthropic/computer_toolset_20260801", ToolFormats.anthropicComputerToolset20260801()),
        new GoldenFile("openai/chat_functions", ToolFormats.openAiChatFunctions()),
        new GoldenFile("openai/responses_functions", ToolFormats.openAiResponsesFunctions()),
        new GoldenFile("openai/computer", ToolFormats.openAiComputer()),
        new GoldenFile("gemini/functions", ToolFormats.gemini()),
        new GoldenFile("gemini/computer_use", ToolFormats.geminiComputerUse()));
  }

  static Stream<Case> cases(String list) {
    return all().stream().flatMap(file -> file.list(list));
  }

  JsonNode json() {
    try (InputStream in = GoldenFile.class.getResourceAsStream("/agent/" + path + ".json")) {
      return JSON.readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is rendered, as it would be sent, with the picture's bytes replaced by a word. */
  static JsonNode sent(Object rendered) {
    return JSON.readTree(JSON.writeValueAsString(rendered).replace(PICTURE.base64(), "$IMAGE"));
  }

  private Stream<Case> list(String name) {
    return json().get(name).valueStream().map(json -> new Case(this, json));
  }

  @Override
  public String toString() {
    return path;
  }
}
