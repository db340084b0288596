package ai.getnen.sdk.demo;

import ai.getnen.sdk.agent.AgentMessage;
import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentTurn;
import ai.getnen.sdk.agent.ComputerAction;
import ai.getnen.sdk.agent.ScriptedModel;
import ai.getnen.sdk.agent.ToolResult;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.screen.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A model that does what was rehearsed elsewhere. It knows how things look and not where they are:
 * each place that it names it has found in the picture that it was sent.
 */
final class SeeingScript {
  private SeeingScript() {}

  static ScriptedModel of(List<Move> moves) {
    List<Function<AgentTurn, AgentReply>> replies = new ArrayList<>();
    for (List<Move> together : turns(moves)) {
      replies.add(turn -> reply(together, turn));
    }
    return ScriptedModel.of(replies);
  }

  /** A click needs a new look; what is typed after it does not. */
  private static List<List<Move>> turns(List<Move> moves) {
    List<List<Move>> turns = new ArrayList<>();
    for (Move move : moves) {
      if (move instanceof Move.Click || turns.isEmpty()) {
        turns.add(new ArrayList<>());
      }
      turns.get(turns.size() - 1).add(move);
    }
    return turns;
  }

  private static AgentReply reply(List<Move> moves, AgentTurn turn) {
    Frame frame = lastSeen(turn.messages());
    return ScriptedModel.acting(
        moves.stream().map(move -> action(move, frame)).toArray(ComputerAction[]::new));
  }

  private static ComputerAction action(Move move, Frame frame) {
    if (move instanceof Move.Click click) {
      Point found =
          click
              .look()
              .on(frame.image())
              .orElseThrow(() -> new IllegalStateException("no " + click.look().name() + " seen"));
      return new ComputerAction.Click(frame.space().toModel(found), MouseButton.LEFT, 1);
    }
    return move instanceof Move.Type type
        ? new ComputerAction.TypeText(type.text())
        : new ComputerAction.PressKeys(KeyChord.of(((Move.Press) move).chord()));
  }

  private static Frame lastSeen(List<AgentMessage> messages) {
    List<AgentMessage> newestFirst = new ArrayList<>(messages);
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .flatMap(SeeingScript::frames)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing to see"));
  }

  private static Stream<Frame> frames(AgentMessage message) {
    if (message instanceof AgentMessage.Task task) {
      return Stream.ofNullable(task.frame());
    }
    return message instanceof AgentMessage.Results results
        ? results.results().stream().map(ToolResult::frame).filter(Objects::nonNull)
        : Stream.empty();
  }
}
