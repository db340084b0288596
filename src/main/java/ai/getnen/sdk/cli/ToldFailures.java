package ai.getnen.sdk.cli;

import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentTurn;
import ai.getnen.sdk.agent.ToolFormat;
import ai.getnen.sdk.screen.ModelView;
import reactor.core.publisher.Mono;

/** A model whose failures, which are its client's own, say whose they are. */
record ToldFailures(AgentModel model) implements AgentModel {
  private static final int LONGEST = 300;

  @Override
  public Mono<AgentReply> reply(AgentTurn turn) {
    return model.reply(turn).onErrorMap(ToldFailures::told);
  }

  @Override
  public ModelView view() {
    return model.view();
  }

  @Override
  public ToolFormat format() {
    return model.format();
  }

  private static CommandFailure told(Throwable failure) {
    String type = failure.getClass().getSimpleName();
    String message = failure.getMessage() == null ? type : failure.getMessage();
    // both clients name it so, and their types may be named in their rooms alone
    boolean refused = type.equals("UnauthorizedException");
    return new CommandFailure(
        refused ? ExitCode.NOT_AUTHENTICATED : ExitCode.FAILED,
        "The model's provider: " + message.substring(0, Math.min(LONGEST, message.length())));
  }
}
