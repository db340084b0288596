package ai.getnen.sdk.agent;

import ai.getnen.sdk.screen.ModelView;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/** A model that keeps what it was asked. */
final class HeardModel implements AgentModel {
  private final AgentModel model;
  private final List<AgentTurn> turns = new CopyOnWriteArrayList<>();

  HeardModel(AgentModel model) {
    this.model = model;
  }

  static HeardModel saying(AgentReply... replies) {
    return new HeardModel(ScriptedModel.saying(replies));
  }

  List<AgentTurn> turns() {
    return List.copyOf(turns);
  }

  /** Returns the last message of the turn of that number, from 1. */
  AgentMessage.Results results(int turn) {
    List<AgentMessage> messages = turns.get(turn - 1).messages();
    return (AgentMessage.Results) messages.get(messages.size() - 1);
  }

  @Override
  public Mono<AgentReply> reply(AgentTurn turn) {
    turns.add(turn);
    return model.reply(turn);
  }

  @Override
  public ModelView view() {
    return model.view();
  }

  @Override
  public ToolFormat format() {
    return model.format();
  }
}
