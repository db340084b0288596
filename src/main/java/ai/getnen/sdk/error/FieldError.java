package ai.getnen.sdk.error;

import java.io.Serializable;

/**
 * What a server says about one field of a request.
 *
 * @param field the field's name
 * @param error what is wrong with it, in the server's words
 */
public record FieldError(String field, String error) implements Serializable {}
