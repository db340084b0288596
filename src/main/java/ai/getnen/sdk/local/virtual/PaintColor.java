package ai.getnen.sdk.local.virtual;

/** The colours that can be painted with. */
enum PaintColor {
  /** The one that is taken at the start. */
  BLACK("Black", 0x1f2733),
  RED("Red", 0xd33c33),
  ORANGE("Orange", 0xef8e24),
  YELLOW("Yellow", 0xf3cf3c),
  GREEN("Green", 0x36a35d),
  BLUE("Blue", 0x2f6fdd),
  VIOLET("Violet", 0x8a4fc4),
  WHITE("White", 0xffffff);

  private final String label;
  private final int rgb;

  PaintColor(String label, int rgb) {
    this.label = label;
    this.rgb = rgb;
  }

  String label() {
    return label;
  }

  int rgb() {
    return rgb;
  }
}
