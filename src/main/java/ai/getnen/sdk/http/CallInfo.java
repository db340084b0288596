package ai.getnen.sdk.http;

/**
 * What a call is, without ids, texts or names: fit for metrics.
 *
 * @param vendor whose API is called, {@code nen} or {@code leap0}
 * @param operation the verb, such as {@code leftClick}
 * @param method the HTTP method
 * @param pathTemplate the path with placeholders, such as {@code /desktops/{id}/execute}
 * @param effect what the call does, as it is treated
 */
public record CallInfo(
    String vendor, String operation, String method, String pathTemplate, Effect effect) {
  /** Returns method and path template, such as {@code POST /desktops/{id}/execute}. */
  public String endpoint() {
    return method + " " + pathTemplate;
  }
}
