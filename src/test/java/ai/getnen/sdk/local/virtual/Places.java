package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.Position;

/** Where things are when a desktop of 1280x800 starts; guides and demos rely on these. */
final class Places {
  static final Position TEXT = new Position(360, 250);
  static final Position FIRST_LINE = new Position(58, 96);
  static final Position NOTES_TITLE = new Position(300, 56);
  static final Position LIST = new Position(970, 330);
  static final Position LIST_TITLE = new Position(900, 56);
  static final Position LIST_CLOSE = new Position(1214, 57);
  static final Position CLICK_ME = new Position(136, 641);
  static final Position RESET = new Position(271, 641);
  static final Position WALLPAPER = new Position(600, 650);
  static final Position APPLICATIONS = new Position(68, 780);
  static final Position NOTES_TASK = new Position(220, 780);

  private Places() {}
}
