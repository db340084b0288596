package ai.getnen.sdk.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is not a success, as {@link ApiException#of} takes it.
 *
 * @param vendor whose API answered, {@code nen} or {@code leap0}
 * @param operation the verb, such as {@code leftClick}
 * @param endpoint method and path template, such as {@code POST /desktops/{id}/execute}
 * @param status the HTTP status
 * @param body the first 16 KiB of the body as text, as it came
 * @param detail the server's words, freed of the key and of every text sent in the call
 * @param fieldErrors what the server says about single fields, freed likewise
 * @param retryAfter how long the server asks to wait, null if it does not say
 */
public record ErrorAnswer(
    String vendor,
    String operation,
    String endpoint,
    int status,
    String body,
    String detail,
    List<FieldError> fieldErrors,
    @Nullable Duration retryAfter)
    implements Serializable {

  /** Copies the list. */
  public ErrorAnswer {
    fieldErrors = List.copyOf(fieldErrors);
  }

  /** Leaves the server's words out. */
  @Override
  public String toString() {
    return "ErrorAnswer[" + vendor + " " + endpoint + " " + status + "]";
  }
}
