package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the screen, the mouse and the keyboard answer, and what they do ({@code wire.md} 5.2). */
class Leap0OperationsTest {
  private static LocalFixture leap0;

  @BeforeAll
  static void start() {
    leap0 = new LocalFixture();
  }

  @AfterAll
  static void stop() {
    leap0.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET|display||{\"display\":\":1\",\"width\":1280,\"height\":800}|",
        "GET|display/screen||{\"display\":\":1\",\"width\":1280,\"height\":800}|",
        "GET|input/position||{\"x\":0,\"y\":0}|",
        "POST|input/move|{\"x\":5,\"y\":6}|{\"x\":5,\"y\":6}|move 5,6",
        "POST|input/move|{\"x\":1279.0,\"y\":799}|{\"x\":1279,\"y\":799}|move 1279,799",
        "POST|input/click|{}|{\"x\":0,\"y\":0}|left down,left up",
        "POST|input/click|{\"x\":null,\"y\":null,\"button\":null}|{\"x\":0,\"y\":0}|left down,left up",
        "POST|input/click|{\"x\":7,\"y\":8}|{\"x\":7,\"y\":8}|move 7_8,left down,left up",
        "POST|input/click|{\"button\":2}|{\"x\":0,\"y\":0}|middle down,middle up",
        "POST|input/click|{\"x\":7,\"y\":8,\"button\":3}|{\"x\":7,\"y\":8}|move 7_8,right down,right up",
        "POST|input/scroll|{\"direction\":\"up\"}|{\"x\":0,\"y\":0}|wheel 0_-1",
        "POST|input/scroll|{\"direction\":\"down\",\"amount\":100}|{\"x\":0,\"y\":0}|wheel 0_100",
        "POST|input/scroll|{\"direction\":\"left\",\"amount\":2}|{\"x\":0,\"y\":0}|wheel -2_0",
        "POST|input/scroll|{\"direction\":\"right\",\"amount\":2}|{\"x\":0,\"y\":0}|wheel 2_0",
        "POST|input/type|{\"text\":\"Zoë 日本\"}|{\"ok\":true}|type Zoë 日本",
        "POST|input/press|{\"key\":\"Return\"}|{\"ok\":true}|return down,return up",
        "POST|input/press|{\"key\":\"BackSpace\"}|{\"ok\":true}|backspace down,backspace up",
        "POST|input/press|{\"key\":\"Page_Down\"}|{\"ok\":true}|pagedown down,pagedown up",
        "POST|input/press|{\"key\":\"plus\"}|{\"ok\":true}|+ down,+ up",
        "POST|input/press|{\"key\":\"U20AC\"}|{\"ok\":true}|€ down,€ up",
        "POST|input/hotkey|{\"keys\":[\"Control_L\",\"Shift_L\",\"t\"]}|{\"ok\":true}"
            + "|ctrl down,shift down,t down,t up,shift up,ctrl up",
        "POST|input/hotkey|{\"keys\":[\"ctrl+c\"]}|{\"ok\":true}|ctrl down,c down,c up,ctrl up",
        "POST|input/hotkey|{\"keys\":[\"ctrl\",\"+\"]}|{\"ok\":true}|ctrl down,+ down,+ up,ctrl up",
        "POST|input/hotkey|{\"keys\":[\"F4\"]}|{\"ok\":true}|f4 down,f4 up",
      })
  void answersAndDoes(String method, String path, String body, String answer, String deeds) {
    String sandbox = leap0.createSandbox();

    LocalFixture.Answer got = leap0.call(method, sandbox + "/api/" + path, body).is(200);

    assertThat(got.text()).isEqualTo(answer);
    assertThat(got.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(leap0.lastDesktop().deeds())
        .containsExactlyElementsOf(deeds == null ? List.of() : deeds(deeds, path));
  }

  private static List<String> deeds(String row, String path) {
    List<String> deeds = path.equals("input/move") ? List.of(row) : List.of(row.split(",", -1));
    return deeds.stream().map(deed -> deed.replace('_', ',')).toList();
  }

  @Test
  void aDragGoesThereWithItsButton() {
    String sandbox = leap0.createSandbox();
    String body = "{\"from_x\":10,\"from_y\":20,\"to_x\":90,\"to_y\":100,\"button\":3}";

    String answer = leap0.call("POST", sandbox + "/api/input/drag", body).is(200).text();

    assertThat(answer).isEqualTo("{\"x\":90,\"y\":100}");
    assertThat(leap0.lastDesktop().deeds())
        .startsWith("move 10,20", "right down", "move 20,30")
        .endsWith("move 90,100", "right up");
  }

  @Test
  void anEmptyTextIsOneToo() {
    String sandbox = leap0.createSandbox();
    leap0.call("POST", sandbox + "/api/input/type", "{\"text\":\"\"}").is(200);
    assertThat(leap0.lastDesktop().deeds()).containsExactly("type ");
  }

  @Test
  void theLongestTextIsTyped() {
    String sandbox = leap0.createSandbox();
    String longest = "😀".repeat(50_000);

    leap0.call("POST", sandbox + "/api/input/type", "{\"text\":\"" + longest + "\"}").is(200);

    assertThat(leap0.lastDesktop().deeds()).containsExactly("type " + longest);
  }

  @Test
  void whatADesktopCannotDoIsNotImplemented() {
    String sandbox = leap0.createSandbox();

    leap0.call("GET", sandbox + "/api/display/windows").isLeap0Error(501, null);
    leap0
        .call("POST", sandbox + "/api/display/screen", "{\"width\":640,\"height\":480}")
        .isLeap0Error(501, null);
    leap0.call("GET", sandbox + "/api/display").is(200);
  }

  @Test
  void aBrokenDesktopIsAServerErrorThatSaysNothingOfTheText() {
    String sandbox = leap0.createSandbox();
    leap0.lastDesktop().onCall =
        call -> {
          if (call.startsWith("type")) {
            throw new IllegalStateException(call);
          }
        };

    String answer =
        leap0
            .call("POST", sandbox + "/api/input/type", "{\"text\":\"hunter2\"}")
            .isLeap0Error(500, null)
            .text();

    assertThat(answer).doesNotContain("hunter2");
  }
}
