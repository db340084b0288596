package ai.getnen.sdk.driver;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool as a model is told of it.
 *
 * @param name the tool's name, such as {@code computer}
 * @param description what it is for
 * @param parameters its JSON Schema; must not be changed
 */
public record ToolDefinition(
    String name, String description, Map<String, @Nullable Object> parameters) {}
