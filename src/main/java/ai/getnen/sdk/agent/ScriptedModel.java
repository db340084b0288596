package ai.getnen.sdk.agent;

import ai.getnen.sdk.screen.ModelView;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A model that says what it was told to say, for tests and demos. Reply after reply is made by the
 * next function, which sees the conversation; after the last the model is done. Each run begins
 * with the first: the conversation tells how far it has come.
 *
 * <p>The functions are called on a worker thread of Reactor's, so that they may look at pictures.
 */
public final class ScriptedModel implements AgentModel {
  private final List<Function<AgentTurn, AgentReply>> replies;
  private final ToolFormat format;
  private final ModelView view;

  private ScriptedModel(
      List<Function<AgentTurn, AgentReply>> replies, ToolFormat format, ModelView view) {
    this.replies = replies;
    this.format = format;
    this.view = view;
  }

  /** Returns a model with these replies, made from the conversation. */
  public static ScriptedModel of(List<Function<AgentTurn, AgentReply>> replies) {
    return new ScriptedModel(List.copyOf(replies), new ScriptFormat(), ModelView.unscaled());
  }

  /** Returns a model with these replies, whatever the conversation is. */
  public static ScriptedModel saying(AgentReply... replies) {
    return of(List.of(replies).stream().map(ScriptedModel::always).toList());
  }

  /** Returns a reply with one call that asks for {@code actions}, in the script's own format. */
  public static AgentReply acting(ComputerAction... actions) {
    return AgentReply.calls(List.of(call("1", actions)));
  }

  /** Returns a call that asks for {@code actions}, in the script's own format. */
  public static ToolCall call(String id, ComputerAction... actions) {
    return ScriptFormat.call(id, List.of(actions));
  }

  /** Returns this model with calls in a provider's format. */
  public ScriptedModel withFormat(ToolFormat spoken) {
    return new ScriptedModel(replies, spoken, view);
  }

  /** Returns this model with another view than {@link ModelView#unscaled}. */
  public ScriptedModel withView(ModelView seen) {
    return new ScriptedModel(replies, format, seen);
  }

  /** Emits the next reply; an error that its function throws is signalled. */
  @Override
  public Mono<AgentReply> reply(AgentTurn turn) {
    long said = turn.messages().stream().filter(AgentMessage.Reply.class::isInstance).count();
    return said < replies.size()
        ? Mono.fromCallable(() -> replies.get((int) said).apply(turn))
            .subscribeOn(Schedulers.boundedElastic())
        : Mono.just(AgentReply.done(""));
  }

  @Override
  public ModelView view() {
    return view;
  }

  @Override
  public ToolFormat format() {
    return format;
  }

  private static Function<AgentTurn, AgentReply> always(AgentReply reply) {
    return turn -> reply;
  }
}
