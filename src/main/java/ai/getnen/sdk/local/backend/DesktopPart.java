package ai.getnen.sdk.local.backend;

/** What of a desktop can be started anew. */
public enum DesktopPart {
  /** The programs and what they share, such as the clipboard; mouse and keyboard stay. */
  PROGRAMS,
  /** All of it: programs, mouse, keyboard. */
  SCREEN
}
