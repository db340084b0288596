package ai.getnen.sdk.agent;

import static ai.getnen.sdk.agent.Actions.BOUND;
import static ai.getnen.sdk.agent.Actions.TASK;
import static ai.getnen.sdk.agent.Actions.click;
import static ai.getnen.sdk.agent.Actions.type;
import static ai.getnen.sdk.agent.ScriptedModel.acting;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentEvent.ActionStarted;
import ai.getnen.sdk.agent.AgentEvent.Looked;
import ai.getnen.sdk.agent.AgentEvent.ModelAsked;
import ai.getnen.sdk.agent.AgentEvent.ModelReplied;
import ai.getnen.sdk.agent.AgentEvent.RunStarted;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A subscriber that asks for one event at a time: what an event announces begins once it came. */
class AgentDemandTest {
  private final RecordingDriver driver = new RecordingDriver();
  private final DirectModel model = new DirectModel(acting(click(1, 1), type("x")));

  @Test
  void modelAndActs_waitForDemand() {
    StepVerifier.create(AgentLoop.builder(driver, model).build().run(TASK), 0)
        .then(() -> assertThat(driver.log()).isEmpty())
        .thenRequest(1)
        .expectNextMatches(RunStarted.class::isInstance)
        .thenRequest(1)
        .expectNextMatches(Looked.class::isInstance)
        .then(() -> assertThat(model.asked).isZero())
        .thenRequest(1)
        .expectNextMatches(ModelAsked.class::isInstance)
        .then(() -> assertThat(model.asked).isEqualTo(1))
        .thenRequest(1)
        .expectNextMatches(ModelReplied.class::isInstance)
        .then(() -> assertThat(driver.acts()).isEmpty())
        .thenRequest(1)
        .expectNextMatches(ActionStarted.class::isInstance)
        .then(() -> assertThat(driver.acts()).hasSize(1))
        .thenRequest(1)
        .expectNextMatches(ActionFinished.class::isInstance)
        .then(() -> assertThat(driver.acts()).hasSize(1))
        .thenRequest(1)
        .expectNextMatches(ActionStarted.class::isInstance)
        .then(() -> assertThat(driver.acts()).hasSize(2))
        .thenRequest(2)
        .expectNextMatches(ActionFinished.class::isInstance)
        .expectNextMatches(Looked.class::isInstance)
        .then(() -> assertThat(model.asked).isEqualTo(1))
        .thenRequest(1)
        .expectNextMatches(ModelAsked.class::isInstance)
        .then(() -> assertThat(model.asked).isEqualTo(2))
        .thenCancel()
        .verify(BOUND);
  }

  /** Replies on the caller's thread, so that a test sees at once whether it was asked. */
  private static final class DirectModel implements AgentModel {
    private final AgentReply reply;
    private volatile int asked;

    private DirectModel(AgentReply reply) {
      this.reply = reply;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one step at a time
    public Mono<AgentReply> reply(AgentTurn turn) {
      asked++;
      return Mono.just(reply);
    }

    @Override
    public ToolFormat format() {
      return new ScriptFormat();
    }
  }
}
