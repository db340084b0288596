package ai.getnen.sdk.local.virtual;

/** The colours and measures that all parts of the desktop share. */
final class Theme {
  static final int INK = 0x1f2733;
  static final int FAINT_INK = 0x66707f;
  static final int DISABLED_INK = 0xa9b1bd;
  static final int PAPER = 0xffffff;
  static final int SURFACE = 0xf3f5f8;
  static final int LINE = 0xd3d9e1;
  static final int ACCENT = 0x2f6fdd;
  static final int ACCENT_DARK = 0x2358b8;
  static final int ACCENT_LIGHT = 0x4a86ec;
  static final int SELECTION = 0xbcd6fb;
  static final int IDLE_SELECTION = 0xdde3ea;
  static final int HOVER = 0xe8eef7;
  static final int ON_DARK = 0xf2f5fa;
  static final int FAINT_ON_DARK = 0x9fb0c6;
  static final int BAR = 0x16202f;
  static final int BAR_RAISED = 0x2b3b53;
  static final int BAR_IDLE = 0x1d293b;
  static final int TITLE = 0x27364d;
  static final int IDLE_TITLE = 0xe3e8ee;
  static final int CLOSE = 0xd5483e;
  static final int EDGE = 0xb9c1cc;
  static final int WRONG = 0xc2332a;
  static final int RIGHT = 0x2e8b57;

  static final int TITLE_HEIGHT = 34;
  static final int BAR_HEIGHT = 40;
  static final int STATUS_HEIGHT = 26;
  static final int ROW_HEIGHT = 24;
  static final int SCROLL_BAR = 14;
  static final int CORNER = 8;

  private Theme() {}
}
