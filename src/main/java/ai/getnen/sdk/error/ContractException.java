package ai.getnen.sdk.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server answered 2xx, but not what the contract says: a required field is missing, null or of
 * a wrong type, the body is empty, too large, or not JSON. The message names endpoint and field,
 * never a value.
 */
public final class ContractException extends NenException {
  private static final long serialVersionUID = 1L;

  private final String endpoint;
  private final @Nullable String field;

  /**
   * Makes the error.
   *
   * @param endpoint method and path template
   * @param field where in the document, such as {@code files[3].size}; null for the document itself
   * @param problem what is wrong, such as {@code is missing}
   */
  public ContractException(String endpoint, @Nullable String field, String problem) {
    super(
        endpoint + ": " + (field == null ? "the answer" : "field " + field) + " " + problem, null);
    this.endpoint = endpoint;
    this.field = field;
  }

  /** Returns method and path template, such as {@code GET /desktops/{id}}. */
  public String endpoint() {
    return endpoint;
  }

  /** Returns the field, such as {@code files[3].size}; empty if the document itself is wrong. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }
}
