package ai.getnen.sdk.local.virtual;

/** The faces that text is set in, in the order in which the atlas holds them. */
enum Face {
  /** Labels, menus, lists. */
  UI,
  /** Titles and headings. */
  BOLD,
  /** Text that is read and edited. */
  TEXT,
  /** Columns of equal width: codes, numbers. */
  MONO;

  /** Returns this face's glyphs and measures. */
  Typeface typeface() {
    return GlyphAtlas.shared().typeface(this);
  }
}
