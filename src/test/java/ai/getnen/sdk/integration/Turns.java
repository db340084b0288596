package ai.getnen.sdk.integration;

import ai.getnen.sdk.agent.AgentMessage;
import ai.getnen.sdk.agent.AgentMessage.Reply;
import ai.getnen.sdk.agent.AgentMessage.Results;
import ai.getnen.sdk.agent.AgentMessage.Task;
import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentTurn;
import ai.getnen.sdk.agent.TestPictures;
import ai.getnen.sdk.agent.ToolResult;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conversations to render. */
public final class Turns {
  /** The picture of every frame. */
  public static final Screenshot PICTURE = TestPictures.gray(2, 2);

  /** How long an answer may take; a provider's client loads thousands of classes at its first. */
  public static final Duration BOUND = Duration.ofSeconds(90);

  private static final ToolDefinition COMPUTER =
      new ToolDefinition("computer", "Drives the screen.", Map.of("type", "object"));

  private Turns() {}

  /** Returns a frame. */
  public static Frame frame() {
    return TestPictures.frame(PICTURE);
  }

  /** Returns the first turn of a task. */
  public static AgentTurn first() {
    return turn(List.of(new Task("Open the menu.", frame())));
  }

  /** Returns the turn after a reply. */
  public static AgentTurn after(AgentReply reply, List<ToolResult> results, String note) {
    List<AgentMessage> messages = new ArrayList<>(first().messages());
    messages.add(new Reply(reply));
    messages.add(new Results(results, note));
    return turn(messages);
  }

  /** Asks from a thread that must not block. */
  public static Mono<AgentReply> ask(AgentModel model, AgentTurn turn) {
    return Mono.defer(() -> model.reply(turn)).subscribeOn(Schedulers.parallel());
  }

  /** Reads JSON in which {@code $IMAGE} is the picture in base64. */
  public static JsonNode json(String json) {
    return JsonMapper.shared().readTree(json.replace("$IMAGE", PICTURE.base64()));
  }

  private static AgentTurn turn(List<AgentMessage> messages) {
    return new AgentTurn(messages, List.of(COMPUTER), TestPictures.space(2, 2));
  }
}
