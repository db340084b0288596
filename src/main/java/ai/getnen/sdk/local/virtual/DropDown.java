package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;
import java.util.List;

/** A field whose value is chosen from a list that pops up below it. */
final class DropDown extends Widget {
  private final String name;
  private final Choice choice;
  private final MenuLayer menus;

  DropDown(String name, Choice choice, MenuLayer menus) {
    this.name = name;
    this.choice = choice;
    this.menus = menus;
  }

  @Override
  String role() {
    return "combobox";
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
  boolean focusable() {
    return true;
  }

  @Override
  void press(Press press) {
    if (press.button() == MouseButton.LEFT) {
      popUp();
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    switch (stroke.key()) {
      case "down" -> {
        if (stroke.alt()) {
          popUp();
        } else {
          choice.step(1);
        }
      }
      case "up" -> choice.step(-1);
      case "return", "space", " " -> popUp();
      default -> {
        return jump(stroke);
      }
    }
    return true;
  }

  /** Chooses the first option that begins with the key. */
  private boolean jump(KeyStroke stroke) {
    String letter = stroke.character();
    if (letter == null) {
      return false;
    }
    choice.options().stream()
        .filter(option -> option.regionMatches(true, 0, letter, 0, letter.length()))
        .findFirst()
        .ifPresent(choice::choose);
    return true;
  }

  private void popUp() {
    List<MenuItem> items =
        choice.options().stream()
            .map(option -> new MenuItem(option, true, () -> choice.choose(option)))
            .toList();
    menus.openBelow(this, items);
  }

  @Override
  void paint(Canvas canvas) {
    FieldBox.paint(canvas, this, false);
    int top = (height() - Face.UI.typeface().lineHeight()) / 2 + 1;
    String shown = Face.UI.typeface().fit(choice.chosen(), width() - 42);
    canvas.text(Face.UI, 10, top, shown, Theme.INK);
    canvas.text(Face.UI, width() - 24, top, "▾", Theme.FAINT_INK);
  }
}
