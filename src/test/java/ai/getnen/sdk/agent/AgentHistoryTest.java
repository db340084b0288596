package ai.getnen.sdk.agent;

import static ai.getnen.sdk.agent.Actions.BOUND;
import static ai.getnen.sdk.agent.Actions.TASK;
import static ai.getnen.sdk.agent.Actions.click;
import static ai.getnen.sdk.agent.ScriptedModel.acting;
import static ai.getnen.sdk.agent.ScriptedModel.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.agent.AgentEvent.RunFinished;
import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.screen.Frame;
import ai.getnen.sdk.screen.ModelSpace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What a model is shown of what was, and what is kept of it. */
class AgentHistoryTest {
  private static final int STEPS = 500;
  private static final DisplaySize SIZE = new DisplaySize(4, 3);
  private static final byte[] PNG = RecordingDriver.png(SIZE);

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 3", "5, 10", "3, 1"})
  void pictures_areDroppedInChunks_theOldestFirst(int kept, int interval) {
    AgentHistory history = new AgentHistory(new PictureWindow(kept, interval));
    history.add(new AgentMessage.Task(TASK, frame()));
    int before = 1;
    for (int i = 0; i < 60; i++) {
      List<AgentMessage> old = history.messages();
      history.add(results(frame(), null, frame()));
      int now = framesIn(history.messages());
      boolean cut = before + 2 > kept + interval;
      assertThat(now).isEqualTo(cut ? kept : before + 2).isEqualTo(history.pictures());
      assertThat(history.messages().subList(0, old.size()).equals(old)).isEqualTo(!cut);
      assertThat(areTheNewest(history.messages())).isTrue();
      before = now;
    }
  }

  @Test
  void textsStay_andOfOneMessageTheOlderPicturesGoFirst() {
    AgentHistory history = new AgentHistory(new PictureWindow(1, 1));
    history.add(new AgentMessage.Task(TASK, frame()));
    history.add(results(frame(), frame()));

    AgentMessage.Results results = (AgentMessage.Results) history.messages().get(1);
    assertThat(history.messages().get(0)).isEqualTo(new AgentMessage.Task(TASK, null));
    assertThat(results.note()).isEqualTo("note");
    assertThat(results.results()).extracting(ToolResult::text).containsExactly("text", "text");
    assertThat(results.results().get(0).frame()).isNull();
    assertThat(results.results().get(1).frame()).isNotNull();
  }

  @Test
  void longRun_keepsFewPictures_andNeedsNoDeepStack() throws InterruptedException {
    RecordingDriver driver = new RecordingDriver();
    CountingModel model = new CountingModel();
    AgentLoop loop =
        AgentLoop.builder(driver, model)
            .pictures(new PictureWindow(3, 4))
            .limits(new AgentLimits(STEPS, Duration.ofMinutes(5), Long.MAX_VALUE, STEPS + 1))
            .build();
    List<RunFinished> finished = new ArrayList<>();

    Thread shallow =
        new Thread(
            null,
            () -> loop.run(TASK).last().cast(RunFinished.class).subscribe(finished::add),
            "shallow",
            1 << 18);
    shallow.start();
    shallow.join(BOUND.toMillis());

    assertThat(finished).extracting(RunFinished::steps).containsExactly(STEPS);
    assertThat(model.mostPictures).isEqualTo(7);
    assertThat(model.deepest).isLessThan(model.deepestAtFirst + 10);
    assertThat(driver.acts()).hasSize(STEPS);
  }

  @Test
  void window_isChecked() {
    assertThatThrownBy(() -> new PictureWindow(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PictureWindow(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void script_beginsAnewWithEachRun_andIsDoneAtItsEnd() {
    RecordingDriver driver = new RecordingDriver();
    ScriptedModel model =
        ScriptedModel.of(
            List.of(
                turn -> acting(click(turn.messages().size(), 0)),
                turn -> acting(click(turn.messages().size(), 0))));
    AgentLoop loop = AgentLoop.builder(driver, model).build();

    for (int i = 0; i < 2; i++) {
      StepVerifier.create(loop.run(TASK).last().cast(RunFinished.class))
          .expectNextMatches(end -> end.steps() == 3 && end.reason() == AgentEvent.Reason.DONE)
          .expectComplete()
          .verify(BOUND);
    }

    assertThat(driver.acts())
        .containsExactly(
            "click 1,0 LEFT 1", "click 3,0 LEFT 1", "click 1,0 LEFT 1", "click 3,0 LEFT 1");
  }

  private static int framesIn(List<AgentMessage> messages) {
    return (int) frames(messages).filter(Objects::nonNull).count();
  }

  /** Returns whether all pictures are gone up to one, and all stay from it on. */
  private static boolean areTheNewest(List<AgentMessage> messages) {
    List<Boolean> shown =
        messages.stream().flatMap(AgentHistoryTest::those).map(Objects::nonNull).toList();
    int first = shown.indexOf(true);
    return !shown.subList(first, shown.size()).contains(false);
  }

  private static Stream<@Nullable Frame> those(AgentMessage message) {
    return message instanceof AgentMessage.Results results
        ? Stream.of(results.results().get(0).frame(), results.results().get(2).frame())
        : frames(List.of(message));
  }

  private static Stream<@Nullable Frame> frames(List<AgentMessage> messages) {
    return messages.stream()
        .flatMap(
            message ->
                message instanceof AgentMessage.Task task
                    ? Stream.ofNullable(task.frame())
                    : ((AgentMessage.Results) message).results().stream().map(ToolResult::frame));
  }

  private static AgentMessage.Results results(@Nullable Frame... frames) {
    List<ToolResult> results =
        Stream.of(frames).map(frame -> new ToolResult(call("1"), "text", frame, false)).toList();
    return new AgentMessage.Results(results, "note");
  }

  private static Frame frame() {
    return new Frame(Screenshot.of(PNG), ModelSpace.same(SIZE));
  }

  /** Clicks for ever, on the thread that asks, and watches how much there is. */
  private static final class CountingModel implements AgentModel {
    private int mostPictures;
    private int deepest;
    private int deepestAtFirst;

    @Override
    public Mono<AgentReply> reply(AgentTurn turn) {
      mostPictures = Math.max(mostPictures, framesInTurn(turn));
      int depth = new Throwable().getStackTrace().length;
      deepestAtFirst = turn.messages().size() == 1 ? depth : deepestAtFirst;
      deepest = Math.max(deepest, depth);
      return Mono.just(acting(click(1, 1)));
    }

    @Override
    public ToolFormat format() {
      return new ScriptFormat();
    }

    private static int framesInTurn(AgentTurn turn) {
      return framesIn(
          turn.messages().stream()
              .filter(message -> !(message instanceof AgentMessage.Reply))
              .toList());
    }
  }
}
