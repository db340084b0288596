package ai.getnen.sdk.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One vocabulary of keys, by many names. */
class KeyChordTest {
  @ParameterizedTest
  @CsvSource({
    "Enter,Return",
    "RETURN,Return",
    "esc,Escape",
    "cmd,Super_L",
    "super,Super_L",
    "meta,Super_L",
    "ctrl,Control_L",
    "control,Control_L",
    "Control_L,Control_L",
    "PageUp,Page_Up",
    "Page_Up,Page_Up",
    "page-down,Page_Down",
    "arrowleft,Left",
    "ArrowLeft,Left",
    "f5,F5",
    "Backspace,BackSpace",
    "del,Delete",
    "option,Alt_L",
    "prtsc,Print",
    "A,A",
    "a,a",
    "7,7",
    "-,-",
    "ü,ü",
    "shift+ctrl+t,Shift_L+Control_L+t",
    "ctrl++,Control_L++",
    "+,+",
    " ctrl + a ,Control_L+a"
  })
  void name_isOneKey(String text, String canonical) {
    assertThat(KeyChord.of(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ctrl+", "+a", "F13", "Foo", "ctrl+Foo", "\n", "\u0007"})
  void unknownName_isRefused(String text) {
    assertThatThrownBy(() -> KeyChord.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key must be");
  }

  @Test
  void longName_isNotRepeated_sinceItMayBeAText() {
    assertThatThrownBy(() -> KeyChord.of("my secret password"))
        .hasMessageContaining("18 characters")
        .hasMessageNotContaining("secret");
  }

  @Test
  void chord_hasOneToTenKeys() {
    assertThat(KeyChord.of(List.of("a", "b")).keys()).hasSize(2);
    assertThatThrownBy(() -> KeyChord.of(List.of())).hasMessageContaining("1 to 10");
    assertThatThrownBy(() -> KeyChord.of("a+b+c+d+e+f+g+h+i+j+k")).hasMessageContaining("1 to 10");
  }

  @Test
  void key_itself_takesNoAlias() {
    assertThatThrownBy(() -> new Key("enter")).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Key("Control_R").isModifier()).isTrue();
    assertThat(new Key("x").character()).contains("x");
  }
}
