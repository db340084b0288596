package ai.getnen.sdk.local.virtual;

import java.util.ArrayList;
import java.util.List;

/** A sheet to paint on, with colours and brushes above it. */
final class Paint extends Widget {
  private static final int TOOLS = 52;
  private static final int SWATCH = 32;
  private static final List<Integer> THICKNESS = List.of(3, 6, 12);

  private final List<Swatch> swatches = new ArrayList<>();
  private final Choice brush = new Choice(List.of("Thin", "Medium", "Thick"));
  private final RadioGroup brushes = new RadioGroup("Brush", brush);
  private final Sheet sheet = new Sheet(this::stroke);
  private final Button clear = Button.plain("Clear", sheet::clear);
  private final StatusLine status = new StatusLine(this::count);
  private PaintColor color = PaintColor.BLACK;

  Paint() {
    brush.choose(1);
    add(sheet);
    for (PaintColor each : PaintColor.values()) {
      swatches.add(new Swatch(each, () -> color == each, () -> color = each));
    }
    swatches.forEach(this::add);
    add(brushes);
    add(clear.enabledWhile(() -> sheet.count() > 0));
    add(status);
  }

  @Override
  void layout() {
    int top = (TOOLS - SWATCH) / 2;
    for (int i = 0; i < swatches.size(); i++) {
      swatches.get(i).place(new Rect(12 + i * (SWATCH + 2), top, SWATCH, SWATCH));
    }
    int left = 12 + swatches.size() * (SWATCH + 2) + 16;
    clear.place(new Rect(width() - 98, 6, 90, 40));
    brushes.place(new Rect(left, 0, Math.max(0, width() - 98 - left), TOOLS));
    int bottom = height() - Theme.STATUS_HEIGHT;
    sheet.place(new Rect(0, TOOLS, width(), bottom - TOOLS));
    status.place(new Rect(0, bottom, width(), Theme.STATUS_HEIGHT));
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.SURFACE);
    canvas.fill(new Rect(0, TOOLS - 1, width(), 1), Theme.LINE);
  }

  private Stroke stroke() {
    return new Stroke(color, THICKNESS.get(brush.options().indexOf(brush.chosen())));
  }

  private String count() {
    return sheet.count() == 1 ? "1 stroke" : sheet.count() + " strokes";
  }
}
