package ai.getnen.sdk.local.virtual;

/** The arrow whose tip is where the pointer is. */
final class PointerArrow {
  private static final String[] ROWS = {
    "X           ",
    "XX          ",
    "X.X         ",
    "X..X        ",
    "X...X       ",
    "X....X      ",
    "X.....X     ",
    "X......X    ",
    "X.......X   ",
    "X........X  ",
    "X.........X ",
    "X......XXXXX",
    "X...X..X    ",
    "X..XX..X    ",
    "X.X  X..X   ",
    "XX   X..X   ",
    "X     X..X  ",
    "      X..X  ",
    "       XX   ",
  };

  private PointerArrow() {}

  static void draw(Canvas canvas, int x, int y) {
    for (int row = 0; row < ROWS.length; row++) {
      for (int column = 0; column < ROWS[row].length(); column++) {
        switch (ROWS[row].charAt(column)) {
          case 'X' -> canvas.blend(x + column, y + row, 0, Canvas.OPAQUE);
          case '.' -> canvas.blend(x + column, y + row, Theme.PAPER, Canvas.OPAQUE);
          default -> {}
        }
      }
    }
  }
}
