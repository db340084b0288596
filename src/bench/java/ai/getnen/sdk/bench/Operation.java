package ai.getnen.sdk.bench;

/** What is asked of a client. */
enum Operation {
  /** A click: a short question, a short answer. */
  CLICK,
  /** A screenshot, as decoded bytes. */
  SCREENSHOT,
  /** A list of tools. */
  TOOLS,
  /** A file of the disk, sent. */
  UPLOAD_FILE,
  /** The same bytes, from a stream in memory. */
  UPLOAD_STREAM,
  /** A file, written to the disk. */
  DOWNLOAD,
  /** The same, written to {@code /dev/null}: what is left is the way of the bytes, not the disk. */
  DISCARD,
  /** All events of a stream. */
  EVENTS,
  /** A desktop, made and deleted. */
  CREATE
}
