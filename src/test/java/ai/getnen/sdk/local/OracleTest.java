package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.getnen.sdk.local.LocalFixture.Answer;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.ScreenState;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/** What tests can ask about a screen, in the process and over HTTP, and wait for. */
class OracleTest {
  private static final Duration BOUND = Duration.ofSeconds(20);

  private final DesktopClock clock = DesktopClock.frozenAt(Instant.parse("2031-03-02T09:30:00Z"));
  private final LocalFixture nen = LocalFixture.embedded(clock);
  private final String id = nen.createDesktop();

  @AfterEach
  void close() {
    nen.close();
  }

  @Test
  void overHttpTheStateIsJsonByTheNamesOfItsParts() {
    nen.execute(id, "type", "{\"text\":\"Zoë 🚀\"}").is(200);
    JsonNode state = nen.call("GET", "/_state/" + id).is(200).json();
    assertThat(state.propertyNames())
        .containsExactlyInAnyOrder(
            "windows", "around", "clipboard", "selection", "pointer", "received", "inputs");
    JsonNode notes = state.get("windows").get(2);
    assertThat(notes.get("title").stringValue()).isEqualTo("Notes");
    assertThat(notes.get("focused").booleanValue()).isTrue();
    JsonNode text = notes.get("root").get("children").get(0);
    assertThat(text.get("role").stringValue()).isEqualTo("textbox");
    assertThat(text.get("name").stringValue()).isEqualTo("Text");
    assertThat(text.get("value").stringValue()).isEqualTo("Zoë 🚀");
    assertThat(text.get("bounds").get("width").intValue()).isEqualTo(638);
    assertThat(state.get("inputs").get(0).get("kind").stringValue()).isEqualTo("type");
    assertThat(state.get("pointer").get("x").intValue()).isEqualTo(640);
  }

  @Test
  void overHttpItIsRefusedWithoutTheKeyAndForADesktopThatIsNotThere() {
    Answer keyless = nen.send(nen.builder("/_state/" + id, BodyPublishers.noBody(), "GET").build());
    keyless.isError(401);
    nen.call("GET", "/_state/dsk_none").isError(404);
    nen.call("DELETE", "/_state/" + id).isError(405);
  }

  @Test
  void ofAScreenWithoutWordsThereIsNoState() {
    try (LocalFixture other = new LocalFixture()) {
      String mute = other.createDesktop();
      other.call("GET", "/_state/" + mute).isError(501);
      StepVerifier.create(other.server.awaitState(mute, state -> true, BOUND))
          .expectError(UnsupportedOperationException.class)
          .verify(BOUND);
    }
  }

  @Test
  void aScreenThatFailsKeepsItsWordsToItself() {
    LocalServerBuilder builder = LocalServer.builder().apiKey(LocalFixture.KEY);
    try (LocalFixture other = LocalFixture.of(builder.backend(FailingScreen::new))) {
      Answer answer = other.call("GET", "/_state/" + other.createDesktop()).isError(500);
      assertThat(answer.error()).isEqualTo("The desktop failed: IllegalStateException");
    }
  }

  private static final class FailingScreen extends RecordingDesktop {
    @Override
    public Optional<ScreenState> state() {
      throw new IllegalStateException("typed: hunter2");
    }
  }

  @Test
  void aStateThatIsThereIsToldAtOnce() {
    nen.execute(id, "type", "{\"text\":\"here\"}").is(200);
    StepVerifier.create(await(state -> text(state).equals("here"), BOUND))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void anActionBringsTheStateThatIsWaitedFor() {
    AtomicInteger looks = new AtomicInteger();
    StepVerifier.create(
            await(
                state -> {
                  looks.incrementAndGet();
                  return text(state).equals("ab");
                },
                BOUND))
        .then(() -> nen.execute(id, "type", "{\"text\":\"a\"}").is(200))
        .then(() -> nen.execute(id, "type", "{\"text\":\"b\"}").is(200))
        .assertNext(state -> assertThat(text(state)).isEqualTo("ab"))
        .expectComplete()
        .verify(BOUND);
    assertThat(looks).hasValueBetween(1, 6);
  }

  @Test
  void anUploadBringsTheStateThatIsWaitedFor() {
    click(68, 780);
    click(90, 664);
    StepVerifier.create(await(state -> state.find("Files", "row", "new.txt").isPresent(), BOUND))
        .then(() -> nen.call("POST", "/desktops/" + id + "/files/new.txt", new byte[3]).is(200))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void aStepOfTheClockBringsTheStateThatIsWaitedFor() {
    startBackup();
    StepVerifier.create(await(state -> progress(state).equals("70"), BOUND))
        .then(() -> clock.step(Duration.ofSeconds(7)))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void timeThatPassesBringsTheStateThatIsWaitedFor() {
    startBackup();
    clock.step(Duration.ofMillis(9_500));
    clock.resume();
    AtomicInteger looks = new AtomicInteger();
    StepVerifier.create(
            await(
                state -> {
                  looks.incrementAndGet();
                  return state.window("Backup finished").isPresent();
                },
                BOUND))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
    assertThat(looks).hasValueBetween(2, 8);
  }

  @Test
  void nothingIsLookedAtWhileNothingHappens() {
    startBackup();
    AtomicInteger looks = new AtomicInteger();
    Predicate<ScreenState> never = state -> looks.incrementAndGet() < 0;
    StepVerifier.create(await(never, Duration.ofMillis(700)))
        .expectErrorSatisfies(
            late ->
                assertThat(late)
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage(
                        "No such state within PT0.7S; on the screen:"
                            + " Inventory, Controls, Notes, Backup (keys go to button Start)"))
        .verify(BOUND);
    assertThat(looks).hasValueBetween(1, 3);
  }

  @Test
  void aDesktopThatGoesAwayEndsTheWait() {
    StepVerifier.create(await(state -> false, BOUND))
        .then(() -> nen.call("DELETE", "/desktops/" + id).is(200))
        .expectError(IllegalArgumentException.class)
        .verify(BOUND);
  }

  @Test
  void whatThePredicateThrowsIsTheError() {
    StepVerifier.create(
            await(state -> state.find("Notes", "button", "none").orElseThrow().enabled(), BOUND))
        .expectError(java.util.NoSuchElementException.class)
        .verify(BOUND);
  }

  @Test
  void aBoundIsMoreThanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> await(state -> true, Duration.ZERO))
        .withMessageContaining("atMost");
  }

  private Mono<ScreenState> await(Predicate<ScreenState> wanted, Duration atMost) {
    return nen.server.awaitState(id, wanted, atMost);
  }

  private void startBackup() {
    click(68, 780);
    click(90, 742);
    click(512, 397);
  }

  private void click(int x, int y) {
    nen.execute(id, "left_click", "{\"coordinate\":[" + x + "," + y + "]}").is(200);
  }

  private static String text(ScreenState state) {
    return state.value("Notes", "textbox", "Text").orElseThrow();
  }

  private static String progress(ScreenState state) {
    return state.value("Backup", "progressbar", "Progress").orElseThrow();
  }
}
