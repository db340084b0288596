package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.WidgetState;
import java.util.ArrayList;
import java.util.List;

/** Round buttons in a row of which one is in; arrows go from one to the next. */
final class RadioGroup extends Widget {
  private static final int SIDE = 18;
  private static final int GAP = 22;

  private final String name;
  private final Choice choice;

  RadioGroup(String name, Choice choice) {
    this.name = name;
    this.choice = choice;
  }

  @Override
  String role() {
    return "radiogroup";
  }

  @Override
  String name() {
    return name;
  }

  @Override
  String value() {
    return choice.chosen();
  }

  @Override
  List<WidgetState> parts() {
    List<WidgetState> states = new ArrayList<>();
    for (int i = 0; i < choice.options().size(); i++) {
      String option = choice.options().get(i);
      String value = Boolean.toString(choice.isChosen(option));
      states.add(Description.part(this, "radio", option, place(i), value, List.of()));
    }
    return states;
  }

  @Override
  boolean focusable() {
    return true;
  }

  @Override
  void release(int x, int y) {
    for (int i = 0; i < choice.options().size(); i++) {
      if (place(i).contains(x, y)) {
        choice.choose(i);
      }
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    switch (stroke.key()) {
      case "left", "up" -> choice.step(-1);
      case "right", "down" -> choice.step(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private Rect place(int index) {
    int left = 2;
    for (int i = 0; i < index; i++) {
      left += length(i);
    }
    return new Rect(left, 0, length(index) - GAP, height());
  }

  private int length(int index) {
    return SIDE + 8 + Face.UI.typeface().width(choice.options().get(index)) + GAP;
  }

  @Override
  void paint(Canvas canvas) {
    for (int i = 0; i < choice.options().size(); i++) {
      String option = choice.options().get(i);
      Rect place = place(i);
      Rect ring = new Rect(place.x(), (height() - SIDE) / 2, SIDE, SIDE);
      boolean in = choice.isChosen(option);
      if (in && focused()) {
        Shapes.round(canvas, ring.grownBy(2), SIDE / 2 + 2, Theme.SELECTION);
      }
      Shapes.round(canvas, ring, SIDE / 2, in ? Theme.ACCENT : Theme.EDGE);
      Shapes.round(canvas, ring.grownBy(in ? -5 : -1), in ? 4 : SIDE / 2 - 1, Theme.PAPER);
      int top = (height() - Face.UI.typeface().lineHeight()) / 2 + 1;
      canvas.text(Face.UI, ring.right() + 8, top, option, Theme.INK);
    }
  }
}
