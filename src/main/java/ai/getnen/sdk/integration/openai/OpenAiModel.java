package ai.getnen.sdk.integration.openai;

import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentTurn;
import ai.getnen.sdk.agent.ToolFormat;
import ai.getnen.sdk.agent.ToolFormats;
import ai.getnen.sdk.screen.ModelView;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.responses.ResponseCreateParams;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A model of OpenAI's, asked through its own asynchronous client, which stays the caller's: its
 * key, its address, its time limits and its retries (2 by default) are set there, and closing it is
 * not done here.
 *
 * <p>Each turn is one request of the Responses API, written on a bounded worker thread of
 * Reactor's, for the client writes JSON on the thread that calls it; the reply is emitted on a
 * parallel thread of Reactor's. The whole conversation is sent each time, what the model said as it
 * came, reasoning included.
 *
 * <p>Errors are the client's own, {@link com.openai.errors.OpenAIServiceException} with its {@code
 * statusCode()} for an answer such as 429 or 500, {@link com.openai.errors.OpenAIIoException} for
 * none; a response that says that it failed is {@link com.openai.errors.OpenAIException} with its
 * code. Cancelling cancels the client's future, and nothing is emitted; a request that is on its
 * way ends by itself, for the client does not abort it.
 */
public final class OpenAiModel implements AgentModel {
  private final OpenAIClientAsync client;
  private final OpenAiRequest request;
  private final ToolFormat format;
  private final ModelView view;

  private OpenAiModel(Builder builder) {
    this.client = builder.client;
    this.format = builder.format;
    this.view = builder.view;
    this.request =
        new OpenAiRequest(
            builder.model, builder.system, builder.maxTokens, builder.format, builder.request);
  }

  /**
   * Starts a model.
   *
   * @param client the client to ask through
   * @param model the model's name, such as {@code gpt-5.4}
   */
  public static Builder builder(OpenAIClientAsync client, String model) {
    return new Builder(client, model);
  }

  /**
   * Starts a model of a client that the environment describes, {@code OPENAI_API_KEY} above all.
   *
   * @param model the model's name, such as {@code gpt-5.4}
   */
  public static Builder fromEnv(String model) {
    return builder(OpenAIOkHttpClientAsync.fromEnv(), model);
  }

  @Override
  public Mono<AgentReply> reply(AgentTurn turn) {
    return Mono.fromFuture(() -> client.responses().create(request.params(turn)))
        .subscribeOn(Schedulers.boundedElastic())
        .publishOn(Schedulers.parallel())
        .map(response -> OpenAiReply.of(response, format));
  }

  @Override
  public ModelView view() {
    return view;
  }

  @Override
  public ToolFormat format() {
    return format;
  }

  /** Settings of a model. */
  public static final class Builder {
    private final OpenAIClientAsync client;
    private final String model;
    private ToolFormat format = ToolFormats.openAiResponsesFunctions();
    private ModelView view = ModelView.unscaled();
    private @Nullable String system;
    private long maxTokens = 4096;
    private Consumer<ResponseCreateParams.Builder> request = params -> {};

    private Builder(OpenAIClientAsync client, String model) {
      this.client = client;
      this.model = model;
    }

    /**
     * Sets the format of the tools, one of the Responses API's: {@link
     * ToolFormats#openAiResponsesFunctions()}, which is the default and which every model with
     * tools takes, or {@link ToolFormats#openAiComputer()}.
     */
    public Builder format(ToolFormat format) {
      this.format = format;
      return this;
    }

    /** Sets how screens are scaled; by default they are not. */
    public Builder view(ModelView view) {
      this.view = view;
      return this;
    }

    /** Sets the instructions; by default there are none. */
    public Builder system(String system) {
      this.system = system;
      return this;
    }

    /** Sets how many tokens a reply may have, reasoning included; the default is 4096. */
    public Builder maxTokens(long maxTokens) {
      this.maxTokens = maxTokens;
      return this;
    }

    /**
     * Sets what else a request says, such as the effort of reasoning; applied last. With {@code
     * store(false)} the reasoning has to be asked for, so that it can be sent back: {@code
     * addInclude(ResponseIncludable.REASONING_ENCRYPTED_CONTENT)}.
     */
    public Builder request(Consumer<ResponseCreateParams.Builder> request) {
      this.request = request;
      return this;
    }

    /** Returns the model. */
    public OpenAiModel build() {
      return new OpenAiModel(this);
    }
  }
}
