package ai.getnen.sdk.integration.anthropic;

import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentTurn;
import ai.getnen.sdk.agent.ToolFormat;
import ai.getnen.sdk.agent.ToolFormats;
import ai.getnen.sdk.screen.ModelView;
import com.anthropic.client.AnthropicClientAsync;
import com.anthropic.client.okhttp.AnthropicOkHttpClientAsync;
import com.anthropic.models.messages.MessageCreateParams;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Claude, asked through Anthropic's own asynchronous client, which stays the caller's: its key, its
 * address, its time limits and its retries (2 by default) are set there, and closing it is not done
 * here.
 *
 * <p>Each turn is one request of the Messages API, written on a bounded worker thread of Reactor's,
 * for the client writes JSON on the thread that calls it; the reply is emitted on a parallel thread
 * of Reactor's. What Claude said is sent back as it came, thinking included. The beginning of the
 * conversation is marked for the provider's cache.
 *
 * <p>Errors are the client's own, {@link com.anthropic.errors.AnthropicServiceException} with its
 * {@code statusCode()} for an answer such as 429 or 529, {@link
 * com.anthropic.errors.AnthropicIoException} for none. Cancelling cancels the client's future, and
 * nothing is emitted; a request that is on its way ends by itself, for the client does not abort
 * it.
 */
public final class AnthropicModel implements AgentModel {
  private final AnthropicClientAsync client;
  private final AnthropicRequest request;
  private final ToolFormat format;
  private final ModelView view;

  private AnthropicModel(Builder builder) {
    this.client = builder.client;
    this.format = builder.format;
    this.view = builder.view;
    this.request =
        new AnthropicRequest(
            builder.model,
            builder.system,
            builder.maxTokens,
            builder.format,
            builder.caching,
            builder.request);
  }

  /**
   * Starts a model.
   *
   * @param client the client to ask through
   * @param model the model's name, such as {@code claude-sonnet-4-6}
   */
  public static Builder builder(AnthropicClientAsync client, String model) {
    return new Builder(client, model);
  }

  /**
   * Starts a model of a client that the environment describes, {@code ANTHROPIC_API_KEY} above all.
   *
   * @param model the model's name, such as {@code claude-sonnet-4-6}
   */
  public static Builder fromEnv(String model) {
    return builder(AnthropicOkHttpClientAsync.fromEnv(), model);
  }

  @Override
  public Mono<AgentReply> reply(AgentTurn turn) {
    return Mono.fromFuture(() -> client.messages().create(request.params(turn)))
        .subscribeOn(Schedulers.boundedElastic())
        .publishOn(Schedulers.parallel())
        .map(message -> AnthropicReply.of(message, format));
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
    private final AnthropicClientAsync client;
    private final String model;
    private ToolFormat format = ToolFormats.anthropicTools();
    private ModelView view = ModelView.anthropic();
    private @Nullable String system;
    private long maxTokens = 4096;
    private boolean caching = true;
    private Consumer<MessageCreateParams.Builder> request = params -> {};

    private Builder(AnthropicClientAsync client, String model) {
      this.client = client;
      this.model = model;
    }

    /**
     * Sets the format of the tools, one of Anthropic's; the default is {@link
     * ToolFormats#anthropicTools()}. The header that an older {@code computer_…} tool needs is
     * added.
     */
    public Builder format(ToolFormat format) {
      this.format = format;
      return this;
    }

    /** Sets how screens are scaled; the default is {@link ModelView#anthropic()}. */
    public Builder view(ModelView view) {
      this.view = view;
      return this;
    }

    /** Sets the system prompt; by default there is none. */
    public Builder system(String system) {
      this.system = system;
      return this;
    }

    /** Sets how many tokens a reply may have, thinking included; the default is 4096. */
    public Builder maxTokens(long maxTokens) {
      this.maxTokens = maxTokens;
      return this;
    }

    /**
     * Sets whether the system prompt or the tools, and the last message, are marked for the
     * provider's cache, so that the next turn reads them from there; the default is true.
     */
    public Builder caching(boolean caching) {
      this.caching = caching;
      return this;
    }

    /** Sets what else a request says, such as thinking or a header; applied last. */
    public Builder request(Consumer<MessageCreateParams.Builder> request) {
      this.request = request;
      return this;
    }

    /** Returns the model. */
    public AnthropicModel build() {
      return new AnthropicModel(this);
    }
  }
}
