package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.AgentEvent.RunFinished;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.ErrorAnswer;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.screen.ModelPoint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What tests of the loop let models do, and see of it. */
final class Actions {
  static final Duration BOUND = Duration.ofSeconds(20);
  static final String TASK = "Save the file.";

  private Actions() {}

  static ModelPoint p(double x, double y) {
    return new ModelPoint(x, y);
  }

  static ComputerAction click(double x, double y) {
    return new ComputerAction.Click(p(x, y), MouseButton.LEFT, 1);
  }

  static ComputerAction type(String text) {
    return new ComputerAction.TypeText(text);
  }

  static ComputerAction press(String keys) {
    return new ComputerAction.PressKeys(KeyChord.of(keys));
  }

  static ComputerAction pause(long seconds) {
    return new ComputerAction.Wait(Duration.ofSeconds(seconds));
  }

  static ComputerAction look() {
    return new ComputerAction.TakeScreenshot();
  }

  static List<AgentEvent> events(AgentLoop loop) {
    return loop.run(TASK).collectList().blockOptional(BOUND).orElseThrow();
  }

  static List<AgentEvent> events(RecordingDriver driver, AgentModel model) {
    return events(AgentLoop.builder(driver, model).build());
  }

  static RunFinished end(List<AgentEvent> events) {
    return (RunFinished) events.get(events.size() - 1);
  }

  static <T extends AgentEvent> List<T> only(List<AgentEvent> events, Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  static List<String> names(List<AgentEvent> events) {
    return events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  static ApiException answered(int status) {
    return ApiException.of(
        new ErrorAnswer(
            "fake", "click", "POST /click", status, "", "the server's words", List.of(), null));
  }

  static OutcomeUnknownException lost() {
    return OutcomeUnknownException.broken(
        new OutcomeUnknownException.Trace("POST /click", Phase.RESPONSE, Duration.ZERO, 7),
        new IOException("cut"));
  }
}
