package ai.getnen.sdk.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool that a desktop offers, as a model takes it.
 *
 * @param name the tool's name, such as {@code computer}
 * @param description what it is for, empty if the server does not say
 * @param parameters its JSON Schema, empty if the server gives none; unmodifiable
 */
public record ToolSchema(
    String name, String description, Map<String, @Nullable Object> parameters) {}
