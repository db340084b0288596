package ai.getnen.sdk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.backend.WidgetState;
import ai.getnen.sdk.local.task.DesktopTask;
import ai.getnen.sdk.local.task.DesktopTasks;
import ai.getnen.sdk.local.task.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The tasks of the embedded desktop: not done at the start, done by their solutions alone. */
class TasksTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final DesktopClock CLOCK =
      DesktopClock.frozenAt(Instant.parse("2030-01-01T08:00:00Z"));
  private static final LocalServer SERVER = LocalServer.builder().clock(CLOCK).start();
  private static final ReactiveNenClient CLIENT = client(SERVER);

  @AfterAll
  static void close() {
    CLIENT.close();
    SERVER.close();
  }

  static Stream<DesktopTask> tasks() {
    return DesktopTasks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void aTaskIsDoneByItsSolution(DesktopTask task) {
    assertThat(verdict(task, desktop -> Mono.empty()).missing()).isNotEmpty();
    assertThat(verdict(task, desktop -> solution(task, desktop)).missing()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void noOtherSolutionDoes(DesktopTask task) {
    int next = (DesktopTasks.all().indexOf(task) + 1) % DesktopTasks.all().size();
    DesktopTask other = DesktopTasks.all().get(next);
    Verdict verdict =
        verdict(task, desktop -> solution(other, desktop).onErrorComplete().then(Mono.empty()));
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void thereAreTenWithNamesOfTheirOwn() {
    assertThat(DesktopTasks.all())
        .hasSize(10)
        .extracting(DesktopTask::name)
        .doesNotHaveDuplicates();
    assertThat(DesktopTasks.all())
        .allSatisfy(task -> assertThat(task.instruction()).hasSizeGreaterThan(40).endsWith("."));
    assertThat(DesktopTasks.named("draw-a-cross").toString()).contains("red line");
    assertThatIllegalArgumentException().isThrownBy(() -> DesktopTasks.named("dance"));
  }

  @Test
  void aBookingThatIsNotConfirmedIsNotDone() {
    Verdict verdict =
        verdict(
            "correct-a-form",
            hands ->
                hands
                    .fill("Arrival", "2099-07-15")
                    .then(hands.click("Booking", "checkbox", "I accept the terms"))
                    .then(hands.click("Booking", "button", "Book")));
    assertThat(verdict.missing())
        .containsExactly(
            "The status of Booking must be: Booked: Jón Þór, jon@example.org; Single room from"
                + " 2099-07-15; Meals: Breakfast",
            "“Confirm booking” must not be open");
  }

  @Test
  void aStrokeTooManyOrTooShortIsNotDone() {
    assertThat(
            verdict(
                    "draw-a-cross",
                    hands ->
                        hands
                            .click("Paint", "radio", "Red")
                            .then(hands.drag(340, 400, 920, 400))
                            .then(hands.click("Paint", "radio", "Blue"))
                            .then(hands.drag(630, 300, 630, 400))
                            .then(hands.drag(640, 300, 640, 400)))
                .missing())
        .containsExactly("There is no blue line down", "The canvas Drawing of Paint must be: 2");
  }

  @Test
  void strokesThatDoNotMeetAreNoCross() {
    assertThat(
            verdict(
                    "draw-a-cross",
                    hands ->
                        hands
                            .click("Paint", "radio", "Red")
                            .then(hands.drag(340, 590, 620, 590))
                            .then(hands.click("Paint", "radio", "Blue"))
                            .then(hands.drag(700, 240, 700, 560)))
                .missing())
        .containsExactly("The lines do not cross");
  }

  @Test
  void aWindowThatIsPutAwayIsNotMaximised() {
    Verdict verdict =
        verdict(
            "tidy-the-screen",
            hands ->
                hands
                    .click("Inventory", "button", "Minimise")
                    .then(hands.click("Controls", "button", "Minimise"))
                    .then(hands.click("Notes", "button", "Maximise"))
                    .then(hands.click("Notes", "button", "Minimise")));
    assertThat(verdict.missing()).containsExactly("Notes is not maximised");
  }

  @Test
  void aLineBreakAtTheEndOfAnAnswerDoesNoHarm() {
    assertThat(verdict("read-the-table", hands -> hands.type("Wall clock, navy\n")).missing())
        .isEmpty();
    assertThat(verdict("read-the-table", hands -> hands.type("Wall clock, navy etc.")).passed())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "2098-12-31T23:00:00Z"})
  void theFormIsFilledOnAnyDayOfTheCentury(String day) {
    DesktopClock clock = DesktopClock.frozenAt(Instant.parse(day));
    try (LocalServer server = LocalServer.builder().clock(clock).start();
        ReactiveNenClient client = client(server)) {
      Mono<List<Verdict>> verdicts =
          Flux.just("book-a-room", "correct-a-form", "answer-the-dialog")
              .concatMap(task -> solved(server, client, DesktopTasks.named(task)))
              .collectList();
      assertThat(result(verdicts)).hasSize(3).allMatch(Verdict::passed);
    }
  }

  @Test
  void aChangedLetterIsNotDone() {
    Verdict verdict =
        verdict(
            "copy-a-line",
            hands ->
                hands
                    .type("!")
                    .then(hands.front("Notes"))
                    .then(hands.type("the ferry leaves at 07:40 from pier 3.")));
    assertThat(verdict.missing())
        .singleElement()
        .asString()
        .startsWith("The textbox Text of letter");
  }

  private static ReactiveNenClient client(LocalServer server) {
    return ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build();
  }

  private static Mono<Verdict> solved(
      LocalServer server, ReactiveNenClient client, DesktopTask task) {
    return client
        .withDesktop(
            desktop ->
                server
                    .prepare(desktop.id(), task)
                    .then(Solutions.of(task.name(), new Hands(server, desktop)))
                    .then(server.judge(desktop.id(), task)))
        .single();
  }

  private static Verdict verdict(String task, Function<Hands, Mono<?>> deed) {
    return verdict(DesktopTasks.named(task), desktop -> deed.apply(new Hands(SERVER, desktop)));
  }

  private static Verdict verdict(DesktopTask task, Function<DesktopHandle, Mono<?>> deed) {
    return CLIENT
        .withDesktop(
            desktop ->
                SERVER
                    .prepare(desktop.id(), task)
                    .then(deed.apply(desktop))
                    .then(SERVER.judge(desktop.id(), task)))
        .single()
        .as(TasksTest::result);
  }

  /** While it runs, the time of whoever waits for the backup is moved on. */
  private static Mono<?> solution(DesktopTask task, DesktopHandle desktop) {
    Mono<ScreenState> stepped =
        SERVER
            .awaitState(desktop.id(), TasksTest::backsUp, BOUND)
            .doOnNext(state -> CLOCK.step(Duration.ofSeconds(10)));
    Mono<?> solved = Solutions.of(task.name(), new Hands(SERVER, desktop));
    return task.name().equals("wait-for-the-backup") ? Mono.zip(solved, stepped) : solved;
  }

  private static boolean backsUp(ScreenState state) {
    return state.find("Backup", "button", "Stop").filter(WidgetState::enabled).isPresent();
  }

  private static <T> T result(Mono<T> work) {
    List<T> results = new java.util.ArrayList<>();
    StepVerifier.create(work).consumeNextWith(results::add).expectComplete().verify(BOUND);
    return results.get(0);
  }
}
