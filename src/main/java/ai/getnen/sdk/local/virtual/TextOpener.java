package ai.getnen.sdk.local.virtual;

/** Opens a text of the drive in a window of its own. */
@FunctionalInterface
interface TextOpener {
  void open(String path, String text);
}
