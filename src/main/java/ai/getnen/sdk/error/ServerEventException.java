package ai.getnen.sdk.error;

/** A stream of server-sent events ended with an error event. */
public final class ServerEventException extends NenException {
  private static final long serialVersionUID = 1L;

  private final String detail;

  /**
   * Makes the error.
   *
   * @param endpoint method and path template
   * @param detail the event's text, free of secrets
   */
  public ServerEventException(String endpoint, String detail) {
    super(endpoint + " signalled an error event: " + Excerpt.of(detail), null);
    this.detail = detail;
  }

  /** Returns the event's text. */
  public String detail() {
    return detail;
  }
}
