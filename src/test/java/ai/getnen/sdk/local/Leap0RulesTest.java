package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule of {@code wire.md} 5.2 for a request: what breaks it is a 400 that names the field.
 */
class Leap0RulesTest {
  private static LocalFixture leap0;
  private static String sandbox;

  @BeforeAll
  static void start() {
    leap0 = new LocalFixture();
    sandbox = leap0.createSandbox();
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
        "display/screen|{}|width",
        "display/screen|{\"width\":640}|height",
        "display/screen|{\"width\":319,\"height\":480}|width",
        "display/screen|{\"width\":7681,\"height\":480}|width",
        "display/screen|{\"width\":640,\"height\":319}|height",
        "display/screen|{\"width\":640,\"height\":4321}|height",
        "display/screen|{\"width\":\"640\",\"height\":480}|width",
        "display/screen|{\"width\":true,\"height\":480}|width",
        "display/screen|{\"width\":640.5,\"height\":480}|width",
        "display/screen|{\"width\":null,\"height\":480}|width",
        "display/screen|{\"width\":1e30,\"height\":480}|width",
        "screenshot/region|{}|x",
        "screenshot/region|{\"x\":0,\"y\":0,\"width\":5}|height",
        "screenshot/region|{\"x\":-1,\"y\":0,\"width\":5,\"height\":5}|x",
        "screenshot/region|{\"x\":0,\"y\":-1,\"width\":5,\"height\":5}|y",
        "screenshot/region|{\"x\":0,\"y\":0,\"width\":0,\"height\":5}|width",
        "screenshot/region|{\"x\":0,\"y\":0,\"width\":5,\"height\":0}|height",
        "screenshot/region|{\"x\":1280,\"y\":0,\"width\":5,\"height\":5}|x",
        "screenshot/region|{\"x\":0,\"y\":800,\"width\":5,\"height\":5}|y",
        "screenshot/region|{\"x\":0,\"y\":0,\"width\":5,\"height\":5,\"format\":\"gif\"}|format",
        "screenshot/region|{\"x\":0,\"y\":0,\"width\":5,\"height\":5,\"format\":7}|format",
        "screenshot/region|{\"x\":0,\"y\":0,\"width\":5,\"height\":5,\"quality\":0}|quality",
        "screenshot/region|{\"x\":0,\"y\":0,\"width\":5,\"height\":5,\"quality\":101}|quality",
        "input/move|{}|x",
        "input/move|{\"x\":1}|y",
        "input/move|{\"x\":-1,\"y\":1}|x",
        "input/move|{\"x\":1,\"y\":-1}|y",
        "input/move|{\"x\":1280,\"y\":1}|x",
        "input/move|{\"x\":1,\"y\":800}|y",
        "input/move|{\"x\":99999999999,\"y\":1}|x",
        "input/move|{\"x\":[1],\"y\":1}|x",
        "input/click|{\"x\":1}|y",
        "input/click|{\"y\":1}|x",
        "input/click|{\"x\":-1,\"y\":1}|x",
        "input/click|{\"x\":1,\"y\":800}|y",
        "input/click|{\"button\":0}|button",
        "input/click|{\"button\":4}|button",
        "input/click|{\"button\":\"left\"}|button",
        "input/drag|{}|from_x",
        "input/drag|{\"from_x\":1,\"from_y\":1,\"to_x\":1}|to_y",
        "input/drag|{\"from_x\":-1,\"from_y\":1,\"to_x\":1,\"to_y\":1}|from_x",
        "input/drag|{\"from_x\":1,\"from_y\":1,\"to_x\":1280,\"to_y\":1}|to_x",
        "input/drag|{\"from_x\":1,\"from_y\":1,\"to_x\":1,\"to_y\":1,\"button\":5}|button",
        "input/scroll|{}|direction",
        "input/scroll|{\"direction\":\"sideways\"}|direction",
        "input/scroll|{\"direction\":\"DOWN\"}|direction",
        "input/scroll|{\"direction\":\"up\",\"amount\":0}|amount",
        "input/scroll|{\"direction\":\"up\",\"amount\":101}|amount",
        "input/type|{}|text",
        "input/type|{\"text\":5}|text",
        "input/press|{}|key",
        "input/press|{\"key\":\"\"}|key",
        "input/press|{\"key\":\"NoSuchKey\"}|key",
        "input/press|{\"key\":\"ctrl+c\"}|key",
        "input/press|{\"key\":\"Ud800ffff\"}|key",
        "input/hotkey|{}|keys",
        "input/hotkey|{\"keys\":[]}|keys",
        "input/hotkey|{\"keys\":\"ctrl\"}|keys",
        "input/hotkey|{\"keys\":[\"ctrl\",5]}|keys",
        "input/hotkey|{\"keys\":[\"ctrl\",\"\"]}|keys",
        "input/hotkey|{\"keys\":[\"ctrl\",\"nope\"]}|keys",
        "input/hotkey|{\"keys\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\"]}|keys",
      })
  void aBodyThatBreaksARuleIsRefused(String path, String body, String field) {
    leap0.call("POST", sandbox + "/api/" + path, body).isLeap0Error(400, field);
    assertThat(leap0.lastDesktop().deeds()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "format=gif, format",
    "format=PNG, format",
    "format=, format",
    "quality=0, quality",
    "quality=101, quality",
    "quality=high, quality",
    "quality=1.5, quality",
    "x=-1, x",
    "y=-1, y",
    "x=1280, x",
    "y=800, y",
    "x=, x",
    "width=5, height",
    "height=5, width",
    "width=0&height=5, width",
    "width=5&height=0, height",
    "width=-5&height=5, width",
    "width=99999999999&height=5, width",
  })
  void aQueryThatBreaksARuleIsRefused(String query, String field) {
    leap0.call("GET", sandbox + "/api/screenshot?" + query).isLeap0Error(400, field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"input/move", "input/click", "input/type", "display/screen", "screenshot/region"})
  void aBodyThatIsNoObjectIsRefused(String path) {
    for (String body : new String[] {"", "[]", "null", "{", "{\"x\":1,\"x\":1}"}) {
      leap0.call("POST", sandbox + "/api/" + path, body).isLeap0Error(400, null);
    }
  }

  @Test
  void aTextMayBeOnlySoLong() {
    String tooLong = "{\"text\":\"" + "x".repeat(50_001) + "\"}";

    leap0.call("POST", sandbox + "/api/input/type", tooLong).isLeap0Error(400, "text");
    leap0
        .call("POST", sandbox + "/api/input/type", "{\"text\":\"" + "x".repeat(100_001) + "\"}")
        .isLeap0Error(413, null);
    assertThat(leap0.lastDesktop().deeds()).isEmpty();
  }

  @Test
  void aBodyMayBeOnlySoLong() {
    String tooLong = "{" + " ".repeat(Limits.DEFAULT.bodyBytes()) + "}";

    leap0.call("POST", sandbox + "/api/input/click", tooLong).isLeap0Error(413, null);
  }

  @Test
  void aControlCharacterCannotBeTyped() {
    leap0
        .call("POST", sandbox + "/api/input/type", "{\"text\":\"a\\u0007\"}")
        .isLeap0Error(400, null);
  }
}
