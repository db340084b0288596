package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text arrives as it was sent. */
class TypingTest {
  private static final String MIXED = "Ω日本😀e\u0301שלום";

  @Property(tries = 100)
  void anyTextIsKeptExactly(@ForAll String text) {
    Person person = new Person(320, 240);
    person.type(text);
    assertThat(person.text().text()).isEqualTo(withoutControls(text));
    person.desktop().capture();
  }

  @Property(tries = 100)
  void anyCharacterCanBeAKey(@ForAll char key) {
    if (Character.isISOControl(key) || Character.isSurrogate(key)) {
      return;
    }
    Person person = new Person(320, 240);
    person.desktop().key(Character.toString(key), true);
    assertThat(person.text().text()).isEqualTo(Character.toString(key));
  }

  @Test
  void emojiCombiningMarksAndRightToLeftTextAreKept() {
    person(MIXED);
  }

  @Test
  void lineFeedAndTabAreKeptAndOtherControlsIgnored() {
    Person person = new Person();
    person.type("a\u0000\r\nb\tc\u0007\u001b\u007f\u0085d");
    assertThat(person.text().text()).isEqualTo("a\nb\tcd");
  }

  @Test
  void theCaretNeverStandsInsideACharacter() {
    Person person = person(MIXED);
    int[] length = MIXED.codePoints().map(Character::charCount).toArray();
    int position = MIXED.length();
    for (int i = length.length - 1; i >= 0; i--) {
      person.chord("left");
      position -= length[i];
      assertThat(person.text().caret()).isEqualTo(position);
    }
    for (int i = 0; i < length.length; i++) {
      person.chord("right");
      position += length[i];
      assertThat(person.text().caret()).isEqualTo(position);
    }
  }

  @Test
  void backspaceAndDeleteTakeWholeCharacters() {
    Person person = person("a😀b🚀");
    person.chord("backspace");
    assertThat(person.text().text()).isEqualTo("a😀b");
    person.chord("home");
    person.chord("right");
    person.chord("delete");
    assertThat(person.text().text()).isEqualTo("ab");
  }

  @Test
  void halvesThatMeetBecomeOneCharacterBesideTheCaret() {
    Person person = person("\ud83dx\ude00");
    person.chord("left");
    person.chord("backspace");
    assertThat(person.text().text()).isEqualTo("😀");
    assertThat(person.text().caret()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"shift+a,A", "shift+ä,Ä", "A,A", "space,' '", "shift+A,A", "1,1", "ß,ß"})
  void aPrintableKeyTypesItself(String keys, String text) {
    Person person = new Person();
    person.chord(keys);
    assertThat(person.text().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ctrl+b",
    "alt+a",
    "super+a",
    "ctrl+alt+a",
    "menu",
    "f5",
    "insert",
    "capslock",
    "ctrl"
  })
  void otherKeysDoNothing(String keys) {
    Person person = person("text");
    person.chord("ctrl+a");
    person.chord(keys);
    assertThat(person.text().text()).isEqualTo("text");
    assertThat(person.text().selected()).isEqualTo("text");
  }

  @Test
  void theRightModifiersModifyToo() {
    Person person = person("text");
    person.chord("ctrl_r+a");
    person.chord("shift_r+b");
    assertThat(person.text().text()).isEqualTo("B");
  }

  private static Person person(String typed) {
    Person person = new Person();
    person.type(typed);
    assertThat(person.text().text()).isEqualTo(typed);
    return person;
  }

  private static String withoutControls(String text) {
    StringBuilder kept = new StringBuilder();
    text.chars()
        .filter(c -> c >= 0xa0 || (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t')
        .forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}
