package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The text editor: caret, selection, clipboard, undo, scrolling. */
class EditingTest {
  private final Person person = new Person();

  @Test
  void arrowsHomeAndEndMoveTheCaret() {
    person.type("ab\ncd");
    person.chord("up");
    person.type("1");
    person.chord("home");
    person.type("2");
    person.chord("down");
    person.chord("end");
    person.chord("left");
    person.type("3");
    assertThat(person.text().text()).isEqualTo("2ab1\nc3d");
  }

  @Test
  void upAndDownKeepTheColumnAcrossAShortLine() {
    person.type("iiiiii\ni\niiiiii");
    person.chord("left");
    person.chord("up", 2);
    assertThat(person.text().caret()).isEqualTo(5);
    person.chord("up");
    assertThat(person.text().caret()).isZero();
  }

  @Test
  void controlMovesByWordsAndToTheEnds() {
    person.type("Grüße aus Zürich");
    person.chord("ctrl+left", 2);
    assertThat(person.text().caret()).isEqualTo(6);
    person.chord("ctrl+right");
    assertThat(person.text().caret()).isEqualTo(10);
    person.chord("ctrl+home");
    assertThat(person.text().caret()).isZero();
    person.chord("ctrl+end");
    assertThat(person.text().caret()).isEqualTo(16);
    person.chord("ctrl+backspace");
    assertThat(person.text().text()).isEqualTo("Grüße aus ");
  }

  @Test
  void shiftAndArrowsSelect() {
    person.type("abc");
    person.chord("shift+left", 2);
    assertThat(person.text().selected()).isEqualTo("bc");
    person.chord("left");
    assertThat(person.text().caret()).isEqualTo(1);
    person.chord("shift+end");
    person.chord("delete");
    assertThat(person.text().text()).isEqualTo("a");
  }

  @Test
  void shiftAndClickExtendTheSelection() {
    person.type("abc");
    person.desktop().key("shift", true);
    person.click(Places.FIRST_LINE);
    person.desktop().key("shift", false);
    assertThat(person.text().selected()).isEqualTo("abc");
  }

  @Test
  void typingReplacesTheSelection() {
    person.type("old");
    person.chord("ctrl+a");
    person.type("new");
    assertThat(person.text().text()).isEqualTo("new");
  }

  @Test
  void copyCutAndPaste() {
    person.type("abc");
    person.chord("ctrl+a");
    person.chord("ctrl+c");
    person.chord("end");
    person.chord("ctrl+v");
    assertThat(person.text().text()).isEqualTo("abcabc");
    person.chord("ctrl+a");
    person.chord("ctrl+x");
    assertThat(person.text().text()).isEmpty();
    person.chord("ctrl+v");
    person.chord("ctrl+v");
    assertThat(person.text().text()).isEqualTo("abcabcabcabc");
  }

  @Test
  void undoTakesTypingBackAndRedoBringsItAgain() {
    person.type("one");
    person.chord("return");
    person.type("two");
    person.chord("ctrl+z", 2);
    assertThat(person.text().text()).isEqualTo("one");
    person.chord("ctrl+y");
    assertThat(person.text().text()).isEqualTo("one\n");
    person.chord("ctrl+shift+z");
    assertThat(person.text().text()).isEqualTo("one\ntwo");
    person.chord("ctrl+z");
    person.type("2");
    person.chord("ctrl+y");
    assertThat(person.text().text()).isEqualTo("one\n2");
  }

  @Test
  void undoPutsTheCaretBehindWhatCameBack() {
    person.type("abc");
    person.chord("ctrl+a");
    person.chord("delete");
    person.chord("ctrl+z");
    assertThat(person.text().caret()).isEqualTo(3);
  }

  @Test
  void keysTypedOneByOneAreTakenBackWordByWord() {
    List.of("a", "b", "space", "c", "d").forEach(person::chord);
    person.chord("ctrl+z");
    assertThat(person.text().text()).isEqualTo("ab ");
    person.chord("ctrl+z");
    assertThat(person.text().text()).isEmpty();
  }

  @Test
  void doubleClickBeyondTheEndOfALineSelectsItsLastWord() {
    person.type("one two\nthree");
    person.click(MouseButton.LEFT, new Position(500, 96), 2);
    assertThat(person.text().selected()).isEqualTo("two");
  }

  @Test
  void doubleClickOnAnEmptyLineSelectsNothing() {
    person.type("\n\n");
    person.click(MouseButton.LEFT, Places.TEXT, 2);
    assertThat(person.text().hasSelection()).isFalse();
  }

  @Test
  void aLongLineIsWrappedBetweenWords() {
    TextRows rows = new TextRows("letters ".repeat(40), Face.TEXT.typeface(), 150);
    assertThat(rows.count()).isBetween(15, 25);
    for (int row = 0; row < rows.count(); row++) {
      assertThat(rows.start(row) % 8).isZero();
    }
  }

  @Test
  void aWordThatIsLongerThanTheLineIsBroken() {
    TextRows rows = new TextRows("日本".repeat(20), Face.TEXT.typeface(), 100);
    assertThat(rows.count()).isEqualTo(6);
    assertThat(rows.start(1)).isEqualTo(7);
  }

  @Test
  void homeAndEndStayInTheirRowOfAWrappedLine() {
    person.type("wrap ".repeat(40).strip());
    person.chord("home");
    int start = person.text().caret();
    assertThat(start).isGreaterThan(50);
    person.chord("up");
    person.chord("end");
    assertThat(person.text().caret()).isEqualTo(start - 1);
  }

  @Test
  void theCaretStaysInSightOfALongText() {
    person.type("line\n".repeat(60));
    int bottom = person.textArea().scrolled();
    assertThat(bottom).isGreaterThan(500);
    person.chord("ctrl+home");
    assertThat(person.textArea().scrolled()).isZero();
    person.chord("pagedown");
    assertThat(person.text().caret()).isGreaterThan(50);
    person.chord("ctrl+end");
    assertThat(person.textArea().scrolled()).isEqualTo(bottom);
  }

  @Test
  void theWheelScrollsALongText() {
    person.type("line\n".repeat(60));
    person.chord("ctrl+home");
    person.desktop().move(Places.TEXT);
    person.desktop().wheel(0, 2);
    assertThat(person.textArea().scrolled()).isEqualTo(6 * Face.TEXT.typeface().lineHeight());
    person.desktop().wheel(0, -9);
    assertThat(person.textArea().scrolled()).isZero();
  }

  @Property(tries = 200)
  void undoingEverythingGivesTheStartAndRedoingTheEnd(@ForAll("edits") List<String> edits) {
    Person writer = new Person(320, 240);
    edits.forEach(edit -> apply(writer, edit));
    String end = writer.text().text();
    writer.chord("ctrl+z", edits.size());
    assertThat(writer.text().text()).isEmpty();
    assertThat(writer.text().caret()).isZero();
    writer.chord("ctrl+y", edits.size());
    assertThat(writer.text().text()).isEqualTo(end);
  }

  @Property(tries = 200)
  void selectionAndCaretAreAlwaysWithinTheText(@ForAll("edits") List<String> edits) {
    Person writer = new Person(320, 240);
    for (String edit : edits) {
      apply(writer, edit);
      Editor text = writer.text();
      assertThat(text.selectionStart()).isBetween(0, text.selectionEnd());
      assertThat(text.selectionEnd()).isLessThanOrEqualTo(text.text().length());
    }
    writer.desktop().capture();
  }

  @Provide
  Arbitrary<List<String>> edits() {
    return Arbitraries.of(
            "type:a",
            "type:word ",
            "type:日本",
            "type:😀",
            "type:two\nlines",
            "return",
            "tab",
            "backspace",
            "delete",
            "left",
            "right",
            "up",
            "down",
            "home",
            "end",
            "shift+left",
            "shift+up",
            "shift+home",
            "ctrl+a",
            "ctrl+c",
            "ctrl+x",
            "ctrl+v",
            "ctrl+backspace",
            "ctrl+left",
            "shift+ctrl+right",
            "pageup")
        .list()
        .ofMaxSize(40);
  }

  private static void apply(Person writer, String edit) {
    if (edit.startsWith("type:")) {
      writer.type(edit.substring("type:".length()));
    } else {
      writer.chord(edit);
    }
  }
}
