package ai.getnen.sdk.internal.http;

/**
 * One event of a stream.
 *
 * @param type its name; {@code message} if it has none
 * @param data its data lines, joined by line feeds
 * @param lastId the id that was told last, empty if none was
 */
record ServerEvent(String type, String data, String lastId) {

  /** Leaves the data out. */
  @Override
  public String toString() {
    return "ServerEvent[" + type + ", " + data.length() + " characters]";
  }
}
