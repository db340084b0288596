package ai.getnen.sdk.local.virtual;

/** How buttons look at rest, under the pointer and while they are held down. */
enum ButtonLook {
  /** The main thing that a form does. */
  PUSH {
    @Override
    void paint(Canvas canvas, Button button) {
      if (button.focused()) {
        Shapes.round(canvas, button.area(), 7, Theme.SELECTION);
      }
      int lit = button.hovered() ? Theme.ACCENT_LIGHT : Theme.ACCENT;
      int enabled = button.sunken() ? Theme.ACCENT_DARK : lit;
      int color = button.enabled() ? enabled : Theme.DISABLED_INK;
      Shapes.round(canvas, button.area().grownBy(-3), 5, color);
      center(canvas, button, Face.BOLD, Theme.PAPER);
    }
  },
  /** What a form does besides. */
  PLAIN {
    @Override
    void paint(Canvas canvas, Button button) {
      if (button.focused()) {
        Shapes.round(canvas, button.area(), 7, Theme.SELECTION);
      }
      Rect face = button.area().grownBy(-3);
      Shapes.round(canvas, face, 5, Theme.EDGE);
      int lit = button.hovered() ? Theme.HOVER : Theme.SURFACE;
      int color = button.sunken() ? Theme.IDLE_SELECTION : lit;
      Shapes.round(canvas, face.grownBy(-1), 4, color);
      center(canvas, button, Face.UI, button.enabled() ? Theme.INK : Theme.DISABLED_INK);
    }
  },
  /** A button of the task bar. */
  BAR {
    @Override
    void paint(Canvas canvas, Button button) {
      if (button.sunken() || button.hovered()) {
        int color = button.sunken() ? Theme.ACCENT_DARK : Theme.BAR_RAISED;
        Shapes.round(canvas, button.area(), 5, color);
      }
      center(canvas, button, Face.UI, Theme.ON_DARK);
    }
  },
  /** A button of a title bar. */
  FRAME {
    @Override
    void paint(Canvas canvas, Button button) {
      paintFrame(canvas, button, 0x8393aa);
    }
  },
  /** The button that closes a window. */
  CLOSE {
    @Override
    void paint(Canvas canvas, Button button) {
      paintFrame(canvas, button, Theme.CLOSE);
    }
  };

  abstract void paint(Canvas canvas, Button button);

  private static void paintFrame(Canvas canvas, Button button, int lit) {
    WindowFrame window = button.window();
    boolean touched = button.sunken() || button.hovered();
    boolean onDark = touched || (window != null && window.active());
    if (touched) {
      int color = button.sunken() ? Theme.INK : lit;
      Shapes.round(canvas, button.area().grownBy(-6), 5, color);
    }
    center(canvas, button, Face.UI, onDark ? Theme.ON_DARK : Theme.FAINT_INK);
  }

  private static void center(Canvas canvas, Button button, Face face, int color) {
    Typeface typeface = face.typeface();
    int left = (button.width() - typeface.width(button.label())) / 2;
    int top = (button.height() - typeface.lineHeight()) / 2 + 1 + (button.sunken() ? 1 : 0);
    canvas.text(face, left, top, button.label(), color);
  }
}
