package ai.getnen.sdk.local.virtual;

/** What was copied last, and what was selected last; one for each desktop. */
final class Clipboard {
  private String copied = "";
  private String selected = "";

  String copied() {
    return copied;
  }

  void copy(String text) {
    copied = text;
  }

  /** Returns the text that the middle button pastes. */
  String selected() {
    return selected;
  }

  void select(String text) {
    selected = text;
  }
}
