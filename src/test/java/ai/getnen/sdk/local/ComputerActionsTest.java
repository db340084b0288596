package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.LocalFixture.Answer;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ComputerActionsTest {
  private static LocalFixture nen;
  private String id;
  private RecordingDesktop desktop;

  @BeforeAll
  static void start() {
    nen = new LocalFixture();
  }

  @AfterAll
  static void stop() {
    nen.close();
  }

  @BeforeEach
  void create() {
    id = nen.createDesktop();
    desktop = nen.lastDesktop();
  }

  private Answer execute(String action, String params) {
    return nen.execute(id, action, params);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "left_click   | left",
        "right_click  | right",
        "middle_click | middle",
      })
  void aClickMovesPressesAndReleases(String action, String button) {
    Answer answer = execute(action, "{\"coordinate\":[500,300]}").is(200);

    assertThat(desktop.deeds()).containsExactly("move 500,300", button + " down", button + " up");
    assertThat(answer.json().get("coordinate").toString()).isEqualTo("[500,300]");
  }

  @Test
  void aClickIsReportedInTheWordsOfTheVendor() {
    assertThat(execute("left_click", "{\"coordinate\":[500,300]}").text())
        .isEqualTo(
            "{\"status\":\"ok\",\"output\":\"clicked at (500, 300)\",\"coordinate\":[500,300]}");
  }

  @ParameterizedTest
  @CsvSource({"double_click,2", "triple_click,3"})
  void severalClicksAreOneMove(String action, int times) {
    execute(action, "{\"coordinate\":[0,0]}").is(200);

    assertThat(desktop.deeds())
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of("move 0,0"),
                    Stream.generate(() -> List.of("left down", "left up"))
                        .limit(times)
                        .flatMap(List::stream))
                .toList());
  }

  @Test
  void aDragMovesWithTheButtonDown() {
    Answer answer =
        execute("left_click_drag", "{\"start_coordinate\":[1,2],\"coordinate\":[17,2]}").is(200);

    List<String> deeds = desktop.deeds();
    assertThat(deeds).startsWith("move 1,2", "left down", "move 3,2");
    assertThat(deeds).endsWith("move 15,2", "move 17,2", "left up");
    assertThat(deeds).hasSize(11);
    assertThat(answer.json().get("coordinate").toString()).isEqualTo("[17,2]");
  }

  @Test
  void theButtonIsReleasedWhenADragFails() {
    desktop.onCall = failOn("move 15,2");

    execute("left_click_drag", "{\"start_coordinate\":[1,2],\"coordinate\":[17,2]}").isError(500);

    assertThat(desktop.deeds()).endsWith("move 15,2", "left up");
  }

  @Test
  void theButtonIsHeldBetweenDownAndUp() {
    execute("left_mouse_down", "{\"coordinate\":[4,5]}").is(200);
    assertThat(desktop.deeds()).containsExactly("move 4,5", "left down");
    execute("left_mouse_up", "{\"coordinate\":[6,7]}").is(200);
    assertThat(desktop.deeds()).endsWith("move 6,7", "left up");
  }

  @Test
  void thePointerIsReportedAtTheOriginToo() {
    assertThat(execute("cursor_position", "{}").json().get("coordinate").toString())
        .isEqualTo("[0,0]");
    assertThat(execute("mouse_move", "{\"coordinate\":[0,0]}").json().get("coordinate").toString())
        .isEqualTo("[0,0]");
    execute("mouse_move", "{\"coordinate\":[1279,799]}").is(200);
    assertThat(execute("cursor_position", "{}").json().get("coordinate").toString())
        .isEqualTo("[1279,799]");
  }

  @Test
  void aScreenshotIsAPngInPlainBase64() {
    JsonNode result = execute("screenshot", "{}").is(200).json();

    byte[] png = Base64.getDecoder().decode(result.get("base64_image").stringValue());
    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    assertThat(result.propertyNames()).containsExactly("status", "base64_image");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"direction\":\"down\",\"amount\":3                                 | wheel 0,3",
        "\"direction\":\"up\",\"amount\":7                                   | wheel 0,-7",
        "\"scroll_direction\":\"left\",\"scroll_amount\":2                   | wheel -2,0",
        "\"scroll_direction\":\"right\",\"scroll_amount\":2                  | wheel 2,0",
        "\"direction\":\"up\",\"scroll_amount\":4                            | wheel 0,-4",
        "\"direction\":\"up\"                                                | wheel 0,-3",
        "\"direction\":\"up\",\"amount\":null                                | wheel 0,-3",
        "\"direction\":\"up\",\"amount\":2.0                                 | wheel 0,-2",
        "\"direction\":\"down\",\"amount\":0                                 | wheel 0,0",
        "\"direction\":\"up\",\"amount\":5,\"scroll_direction\":\"up\",\"scroll_amount\":5"
            + " | wheel 0,-5",
      })
  void scrollTakesEitherPairOfNames(String params, String wheel) {
    execute("scroll", "{\"coordinate\":[5,6]," + params + "}").is(200);

    assertThat(desktop.deeds()).containsExactly("move 5,6", wheel);
  }

  @Test
  void scrollWithoutAPlaceStaysAtThePointer() {
    execute("mouse_move", "{\"coordinate\":[8,9]}").is(200);

    Answer answer = execute("scroll", "{\"direction\":\"down\"}").is(200);

    assertThat(desktop.deeds()).containsExactly("move 8,9", "wheel 0,3");
    assertThat(answer.json().get("coordinate").toString()).isEqualTo("[8,9]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"direction\":null}",
        "{\"direction\":\"sideways\"}",
        "{\"direction\":5}",
        "{\"direction\":\"up\",\"scroll_direction\":\"down\"}",
        "{\"direction\":\"up\",\"amount\":1,\"scroll_amount\":2}",
        "{\"direction\":\"up\",\"amount\":-1}",
        "{\"direction\":\"up\",\"amount\":1.5}",
        "{\"direction\":\"up\",\"amount\":\"3\"}",
        "{\"direction\":\"up\",\"amount\":1e300}",
        "{\"direction\":\"up\",\"coordinate\":[1]}",
      })
  void aScrollThatIsNotClearIsRefused(String params) {
    execute("scroll", params).isError(400);
    assertThat(desktop.deeds()).isEmpty();
  }

  static Stream<Arguments> chords() {
    return Stream.of(
        Arguments.of("Return", List.of("return down", "return up")),
        Arguments.of("a", List.of("a down", "a up")),
        Arguments.of("A", List.of("A down", "A up")),
        Arguments.of("ctrl+a", List.of("ctrl down", "a down", "a up", "ctrl up")),
        Arguments.of(
            " Ctrl + ALT + Del ",
            List.of("ctrl down", "alt down", "delete down", "delete up", "alt up", "ctrl up")),
        Arguments.of("alt+F4", List.of("alt down", "f4 down", "f4 up", "alt up")),
        Arguments.of("+", List.of("+ down", "+ up")),
        Arguments.of("ctrl++", List.of("ctrl down", "+ down", "+ up", "ctrl up")),
        Arguments.of("Page_Down", List.of("pagedown down", "pagedown up")));
  }

  @ParameterizedTest
  @MethodSource("chords")
  void aChordGoesDownInOrderAndUpInReverse(String chord, List<String> deeds) {
    execute("key", "{\"text\":\"" + chord + "\"}").is(200);

    assertThat(desktop.deeds()).isEqualTo(deeds);
  }

  @ParameterizedTest
  @CsvSource({"Control+a, Control", "ctrl+KP_0, KP_0", "ctrl+, ''", "++, ''", "a b, a b"})
  void anUnknownKeyIsNamed(String chord, String unknown) {
    for (String action : List.of("key", "hold_key")) {
      Answer answer = execute(action, "{\"text\":\"" + chord + "\",\"duration\":0}").isError(400);
      assertThat(answer.error()).isEqualTo("Unknown key: " + unknown);
    }
    assertThat(desktop.deeds()).isEmpty();
  }

  @Test
  void aChordThatFailsIsReleasedAsFarAsItWentDown() {
    desktop.onCall = failOn("alt down");

    execute("key", "{\"text\":\"ctrl+shift+alt+a\"}").isError(500);

    assertThat(desktop.deeds())
        .containsExactly("ctrl down", "shift down", "alt down", "shift up", "ctrl up");
  }

  @Test
  void aHeldKeyRepeatsUntilItIsReleased() {
    long began = System.nanoTime();
    execute("hold_key", "{\"text\":\"ctrl+x\",\"duration\":0.7}").is(200);

    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(700_000_000);
    List<String> deeds = desktop.deeds();
    assertThat(deeds).startsWith("ctrl down", "x down", "x down");
    assertThat(deeds).endsWith("x down", "x up", "ctrl up");
    assertThat(deeds.stream().filter("x down"::equals)).hasSizeBetween(3, 8);
  }

  @Test
  void aShortHoldDoesNotRepeat() {
    execute("hold_key", "{\"text\":\"shift\",\"duration\":0.05}").is(200);

    assertThat(desktop.deeds()).containsExactly("shift down", "shift up");
  }

  @Test
  void textIsTypedAsItStandsWithOneKindOfLineEnd() {
    Answer answer = execute("type", "{\"text\":\"hé \\\"x\\\"\\r\\n\\r\\t😀\"}").is(200);

    assertThat(desktop.deeds()).containsExactly("type hé \"x\"\n\n\t😀");
    assertThat(answer.json().get("output").stringValue()).isEqualTo("typed 10 characters");
  }

  @Test
  void aWaitTakesItsTimeAndASecondByDefault() {
    assertThat(millisOf(() -> execute("wait", "{\"duration\":0.2}").is(200))).isBetween(200L, 900L);
    assertThat(millisOf(() -> execute("wait", "{}").is(200))).isGreaterThanOrEqualTo(1000);
    execute("wait", "{\"duration\":0}").is(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "left_click      | {}",
        "left_click      | {\"coordinate\":null}",
        "left_click      | {\"coordinate\":\"5,6\"}",
        "left_click      | {\"coordinate\":[5]}",
        "left_click      | {\"coordinate\":[5,6,7]}",
        "left_click      | {\"coordinate\":[5.5,6]}",
        "left_click      | {\"coordinate\":[\"5\",6]}",
        "left_click      | {\"coordinate\":[null,6]}",
        "left_click      | {\"coordinate\":[true,6]}",
        "left_click      | {\"coordinate\":{\"x\":5,\"y\":6}}",
        "mouse_move      | {}",
        "left_mouse_down | {}",
        "left_mouse_up   | {}",
        "left_click_drag | {\"coordinate\":[5,6]}",
        "left_click_drag | {\"start_coordinate\":[5,6]}",
        "type            | {}",
        "type            | {\"text\":\"\"}",
        "type            | {\"text\":5}",
        "type            | {\"text\":\"a\\u0007b\"}",
        "key             | {}",
        "key             | {\"text\":\"\"}",
        "key             | {\"text\":[\"a\"]}",
        "hold_key        | {\"text\":\"a\"}",
        "hold_key        | {\"duration\":1}",
        "hold_key        | {\"text\":\"a\",\"duration\":\"1\"}",
        "wait            | {\"duration\":-0.1}",
        "wait            | {\"duration\":300.1}",
        "wait            | {\"duration\":\"1\"}",
        "wait            | {\"duration\":1e999}",
        "wait            | {\"duration\":true}",
      })
  void parametersThatAreMissingOrWrongAreRefused(String action, String params) {
    execute(action, params).isError(400);
    assertThat(desktop.deeds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[5000,3000]", "[-1,0]", "[0,-1]", "[1280,0]", "[0,800]", "[5e9,0]"})
  void aPointBesideTheScreenIsRefusedInTheWordsOfTheVendor(String point) {
    Answer answer = execute("left_click", "{\"coordinate\":" + point + "}").isError(400);

    String words = point.replace("5e9", "5000000000").replace(",", ", ");
    assertThat(answer.error()).isEqualTo("Coordinate out of bounds: " + words);
    assertThat(desktop.deeds()).isEmpty();
  }

  @Test
  void bothEndsOfADragAreCheckedBeforeItBegins() {
    execute("left_click_drag", "{\"start_coordinate\":[1,2],\"coordinate\":[1,800]}").isError(400);
    execute("left_click_drag", "{\"start_coordinate\":[1,800],\"coordinate\":[1,2]}").isError(400);
    assertThat(desktop.deeds()).isEmpty();
  }

  @Test
  void numbersThatAreWholeAreIntegersHoweverWritten() {
    execute("mouse_move", "{\"coordinate\":[5.0,6e0]}").is(200);
    assertThat(desktop.deeds()).containsExactly("move 5,6");
  }

  @Test
  void unknownKeysAreIgnored() {
    execute("mouse_move", "{\"action\":\"x\",\"coordinate\":[5,6],\"text\":7}").is(200);
  }

  @Test
  void unknownActionsAndToolsAreNamed() {
    assertThat(execute("drag", "{}").isError(400).error()).contains("drag");
    Answer answer =
        nen.call(
                "POST",
                "/desktops/" + id + "/execute",
                "{\"action\":{\"tool\":\"bash\",\"action\":\"run\",\"params\":{}}}")
            .isError(400);
    assertThat(answer.error()).contains("bash");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"action\":\"screenshot\"}",
        "{\"action\":{\"action\":\"wait\",\"params\":{}}}",
        "{\"action\":{\"tool\":\"computer\",\"params\":{}}}",
        "{\"action\":{\"tool\":\"computer\",\"action\":\"wait\"}}",
        "{\"action\":{\"tool\":\"computer\",\"action\":\"wait\",\"params\":null}}",
        "{\"action\":{\"tool\":\"computer\",\"action\":\"wait\",\"params\":[]}}",
        "{\"action\":{\"tool\":7,\"action\":\"wait\",\"params\":{}}}",
      })
  void anEnvelopeOfAnotherShapeIsRefused(String body) {
    nen.call("POST", "/desktops/" + id + "/execute", body).isError(400);
  }

  @Test
  void aLongNameIsNotSentBackWhole() {
    assertThat(execute("x".repeat(5000), "{}").isError(400).error()).hasSizeLessThan(300);
  }

  @Test
  void theSchemaNamesEveryActionAndEveryParameter() {
    JsonNode tools = nen.call("GET", "/desktops/" + id + "/tools").is(200).json();

    assertThat(tools.isArray()).isTrue();
    JsonNode computer = tools.get(0);
    assertThat(computer.get("name").stringValue()).isEqualTo("computer");
    assertThat(computer.get("description").stringValue()).isNotBlank();
    JsonNode parameters = computer.get("parameters");
    assertThat(parameters.at("/properties/action/enum").values())
        .extracting(JsonNode::stringValue)
        .containsExactlyInAnyOrderElementsOf(ComputerTool.actions())
        .hasSize(16);
    assertThat(parameters.get("properties").propertyNames())
        .contains(
            "text",
            "coordinate",
            "start_coordinate",
            "direction",
            "amount",
            "scroll_direction",
            "scroll_amount",
            "duration");
    assertThat(parameters.get("required").toString()).isEqualTo("[\"action\"]");
  }

  @Test
  void theLogHoldsEveryCallWithItsOutcome() {
    execute("mouse_move", "{\"coordinate\":[5,6]}").is(200);
    execute("left_click", "{\"coordinate\":[5000,6]}").is(400);
    execute("nonsense", "{}").is(400);
    execute("type", "{\"text\":\"" + "a".repeat(5000) + "\"}").is(200);

    JsonNode log = nen.call("GET", "/desktops/" + id + "/tool-logs").is(200).json();

    assertThat(log.values())
        .extracting(entry -> entry.get("action").stringValue() + entry.get("status").stringValue())
        .containsExactly("mouse_moveok", "left_clickerror", "nonsenseerror", "typeok");
    JsonNode first = log.get(0);
    assertThat(first.get("tool").stringValue()).isEqualTo("computer");
    assertThat(first.get("params").toString()).isEqualTo("{\"coordinate\":[5,6]}");
    assertThat(first.get("time").doubleValue()).isGreaterThan(1.7e9);
    assertThat(first.get("duration_ms").isIntegralNumber()).isTrue();
    assertThat(log.get(1).get("error").stringValue()).contains("out of bounds");
    assertThat(log.get(3).get("params").toString()).hasSizeLessThan(100);
  }

  @Test
  void aBackendThatFailsIsAServerErrorThatSaysNoText() {
    desktop.onCall = failOn("type secret");

    Answer answer = execute("type", "{\"text\":\"secret\"}").isError(500);

    assertThat(answer.error()).doesNotContain("secret");
    execute("screenshot", "{}").is(200);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {NoClassDefFoundError.class, StackOverflowError.class, AssertionError.class})
  void noErrorStopsTheDesktopForGood(Class<? extends Error> kind) throws Exception {
    Error error = kind.getConstructor().newInstance();
    desktop.onCall =
        call -> {
          if (call.equals("type x")) {
            throw error;
          }
        };

    execute("type", "{\"text\":\"x\"}").isError(500);

    execute("type", "{\"text\":\"y\"}").is(200);
  }

  private static java.util.function.Consumer<String> failOn(String call) {
    return made -> {
      if (made.equals(call)) {
        throw new IllegalStateException("no " + call);
      }
    };
  }

  private static long millisOf(Runnable call) {
    long began = System.nanoTime();
    call.run();
    return (System.nanoTime() - began) / 1_000_000;
  }
}
