package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.error.ActionFailedException;
import ai.getnen.sdk.error.ServerException;
import ai.getnen.sdk.error.UnsupportedActionException;
import ai.getnen.sdk.http.ImageForm;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.testing.RawServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What Nen's driver sends, and what it makes of answers that an embedded desktop does not give. */
class NenDriverTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String OK = "{\"status\":\"ok\"}";
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  @Test
  void longText_isSentInOrder_andNoPieceTwice_whateverFails() {
    try (RawServer server =
        RawServer.start(
            (request, connection) -> {
              boolean second = request.readBody().text().contains("bbb");
              connection.json(second ? 503 : 200, second ? "{\"error\":\"busy\"}" : OK);
            })) {
      String text = "a".repeat(500) + "b".repeat(500) + "c".repeat(500);
      with(
          server,
          driver ->
              StepVerifier.create(driver.typeText(text))
                  .expectError(ServerException.class)
                  .verify(BOUND));
      assertThat(sent(server, "text")).containsExactly("a".repeat(500), "b".repeat(500));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"error\",\"error\":\"cannot type hunter2-secret here\"}",
        "{\"success\":false,\"error\":\"cannot type hunter2-secret here\"}",
        "{\"error\":\"cannot type hunter2-secret here\"}"
      })
  void resultThatFailed_isAnError_withoutTheTextThatWasTyped(String answer) {
    try (RawServer server = RawServer.json(answer)) {
      with(
          server,
          driver ->
              StepVerifier.create(driver.typeText("hunter2-secret"))
                  .expectErrorSatisfies(
                      error ->
                          assertThat(error)
                              .isInstanceOf(ActionFailedException.class)
                              .hasMessage("Action type failed: cannot type *** here"))
                  .verify(BOUND));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Enter,Return",
    "Page_Up,Page_Up",
    "cmd+PageDown,super+Page_Down",
    "Control_R,ctrl_r",
    "backspace,Backspace",
    "ctrl+a,ctrl+a",
    "F5,F5",
    "?,?",
    "PrtSc,printscreen"
  })
  void key_isSpeltAsTheToolKnowsIt(String chord, String sent) {
    try (RawServer server = RawServer.json(OK)) {
      with(server, driver -> done(driver.pressKeys(KeyChord.of(chord))));
      assertThat(sent(server, "text")).containsExactly(sent);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "ctrl++", "ü", "日"})
  void keyThatTheToolHasNoNameFor_isUnsupported_andNothingIsSent(String chord) {
    try (RawServer server = RawServer.json(OK)) {
      with(
          server,
          driver ->
              StepVerifier.create(driver.pressKeys(KeyChord.of(chord)))
                  .expectErrorSatisfies(
                      error ->
                          assertThat(error)
                              .isInstanceOf(UnsupportedActionException.class)
                              .hasMessageContaining("nen"))
                  .verify(BOUND));
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void scroll_namesBothPairs_andZeroIsAPlace() {
    try (RawServer server = RawServer.json(OK)) {
      with(server, driver -> done(driver.scroll(new Point(0, 0), ScrollDirection.UP, 4)));
      assertThat(server.requests().get(0).text())
          .contains(
              "{\"coordinate\":[0,0],\"direction\":\"up\",\"amount\":4,"
                  + "\"scroll_direction\":\"up\",\"scroll_amount\":4}");
    }
  }

  @Test
  void rawAction_isPassedOnUnchanged_withWhatCameOfIt() {
    try (RawServer server =
        RawServer.json("{\"status\":\"ok\",\"output\":\"hi\",\"coordinate\":[3,0]}")) {
      with(
          server,
          driver ->
              StepVerifier.create(driver.execute("bash", "run", Map.of("command", "ls")))
                  .assertNext(
                      output -> {
                        assertThat(output.text()).isEqualTo("hi");
                        assertThat(output.pointer()).isEqualTo(new Point(3, 0));
                        assertThat(output.screenshot()).isNull();
                      })
                  .expectComplete()
                  .verify(BOUND));
      assertThat(server.requests().get(0).text())
          .isEqualTo(
              "{\"action\":{\"tool\":\"bash\",\"action\":\"run\",\"params\":{\"command\":\"ls\"}}}");
    }
  }

  @Test
  void base64_isKeptFromTheWire_whereItWasAskedFor() {
    try (RawServer server =
            RawServer.json("{\"status\":\"ok\",\"base64_image\":\"" + PIXEL + "\"}");
        ReactiveNenClient client = client(server)) {
      ComputerDriver driver =
          client
              .withOptions(RequestOptions.none().imageForm(ImageForm.BASE64))
              .desktop("dsk_1")
              .asDriver();
      StepVerifier.create(driver.screenshot())
          .assertNext(
              shot -> {
                assertThat(shot.base64()).isEqualTo(PIXEL);
                assertThat(shot.width()).isEqualTo(1);
              })
          .expectComplete()
          .verify(BOUND);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"ok\"}",
        "{\"status\":\"ok\",\"base64_image\":\"R0lGODlhAQABAAAAACw=\"}",
        "{\"status\":\"ok\",\"base64_image\":\"iVBORw0KGgo=\"}"
      })
  void answerWithoutAPictureThatCanBeRead_isAFailedAction(String answer) {
    try (RawServer server = RawServer.json(answer)) {
      with(
          server,
          driver ->
              StepVerifier.create(driver.screenshot())
                  .expectErrorSatisfies(
                      error ->
                          assertThat(error)
                              .isInstanceOf(ActionFailedException.class)
                              .hasMessageContaining("screenshot"))
                  .verify(BOUND));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"status\":\"ok\"}", "{\"status\":\"ok\",\"coordinate\":[-5,7]}"})
  void pointerThatIsNotOnTheScreen_isAFailedAction_andNoPlace(String answer) {
    try (RawServer server = RawServer.json(answer)) {
      with(
          server,
          driver ->
              StepVerifier.create(driver.pointerPosition())
                  .expectError(ActionFailedException.class)
                  .verify(BOUND));
    }
  }

  private static void with(RawServer server, Consumer<ComputerDriver> work) {
    try (ReactiveNenClient client = client(server)) {
      work.accept(client.desktop("dsk_1").asDriver());
    }
  }

  private static ReactiveNenClient client(RawServer server) {
    return ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey("sk_nen_t").build();
  }

  private static List<String> sent(RawServer server, String name) {
    Pattern field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"");
    return server.requests().stream()
        .flatMap(request -> field.matcher(request.text()).results())
        .map(found -> found.group(1))
        .toList();
  }

  private static void done(Mono<Void> mono) {
    StepVerifier.create(mono).expectComplete().verify(BOUND);
  }
}
