package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.Effect;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call as a value: what is asked, what is expected, and what it does to the desktop.
 *
 * @param <T> what its answer is read as
 */
public final class HttpCall<T> {
  private final Request request;
  private final Route route;
  private final String endpoint;
  private final Answer<T> answer;

  private HttpCall(Request request, Answer<T> answer) {
    this.request = request;
    this.route = request.route();
    this.endpoint = request.method + " " + request.template;
    this.answer = answer;
  }

  /**
   * Returns a builder of a call of {@code operation}, the verb's name.
   *
   * @param path begins with a slash; each placeholder in braces is filled by {@link
   *     Builder#segment}
   */
  public static Builder of(String operation, String method, String path) {
    return new Builder(operation, method, path);
  }

  /** Returns the verb's name. */
  public String operation() {
    return request.operation;
  }

  /** Returns the HTTP method. */
  public String method() {
    return request.method;
  }

  /** Returns the path with placeholders, such as {@code /desktops/{id}}. */
  public String pathTemplate() {
    return request.template;
  }

  /** Returns method and path template, as messages name the call. */
  public String endpoint() {
    return endpoint;
  }

  /** Returns the encoded path and query. */
  public String target() {
    return route.target();
  }

  /** Returns where the request goes. */
  Route route() {
    return route;
  }

  /** Returns what the request carries. */
  public RequestBody body() {
    return request.body;
  }

  /** Returns what the call does. */
  public Effect effect() {
    return request.effect;
  }

  /** Returns the time limit that bounds the call. */
  public TimeLimit timeLimit() {
    return request.timeLimit;
  }

  /** Returns the time that the call is asked to take, which is added to its limit. */
  public Duration extraTime() {
    return request.extraTime;
  }

  List<String> sentTexts() {
    return request.sentTexts;
  }

  Answer<T> answer() {
    return answer;
  }

  /** Leaves bodies and ids out. */
  @Override
  public String toString() {
    return operation() + " " + endpoint();
  }

  /** The request's side of a call. */
  private static final class Request {
    private final String operation;
    private final String method;
    private final String template;
    private List<String> segments = List.of();
    private String query = "";
    private String label = "";
    private RequestBody body = RequestBody.None.INSTANCE;
    private Effect effect = Effect.ACT;
    private TimeLimit timeLimit = TimeLimit.CALL;
    private Duration extraTime = Duration.ZERO;
    private List<String> sentTexts = List.of();

    Request(String operation, String method, String template) {
      this.operation = operation;
      this.method = method;
      this.template = template;
    }

    void segment(String value) {
      segments = segments.isEmpty() ? List.of(value) : List.of(segments.get(0), value);
    }

    void query(String name, String value) {
      query += (query.isEmpty() ? "?" : "&") + name + "=" + value;
    }

    Route route() {
      return new Route(method, label, template, segments, query);
    }
  }

  /** Collects a call; used once. */
  public static final class Builder {
    private final Request request;

    private Builder(String operation, String method, String path) {
      request = new Request(operation, method, path);
    }

    /**
     * Calls a thing at an address of its own, not the API itself.
     *
     * @param argument the caller's name of {@code label}
     * @throws IllegalArgumentException unless it is one label of a host name
     */
    public Builder label(String argument, String label) {
      request.label = HostLabel.check(argument, label);
      return this;
    }

    /**
     * Fills the next placeholder of the path.
     *
     * @param argument the caller's name of {@code value}
     * @throws IllegalArgumentException if {@code value} cannot be one segment
     */
    public Builder segment(String argument, String value) {
      request.segment(Percent.segment(argument, value));
      return this;
    }

    /**
     * Adds a query parameter, unless {@code value} is null or empty.
     *
     * @throws IllegalArgumentException if {@code value} cannot be encoded
     */
    public Builder query(String name, String argument, @Nullable String value) {
      if (value != null && !value.isEmpty()) {
        request.query(name, Percent.encode(argument, value));
      }
      return this;
    }

    /** Sets what the request carries; nothing by default. */
    public Builder body(RequestBody body) {
      request.body = body;
      return this;
    }

    /** Sets what the call does; {@link Effect#ACT} by default. */
    public Builder effect(Effect effect) {
      request.effect = effect;
      return this;
    }

    /** Sets the limit that bounds the call; {@link TimeLimit#CALL} by default. */
    public Builder timeLimit(TimeLimit limit) {
      request.timeLimit = limit;
      return this;
    }

    /** Sets the time that the call is asked to take; zero by default. */
    public Builder extraTime(Duration time) {
      request.extraTime = time;
      return this;
    }

    /** Names texts of the request that no message may repeat. */
    public Builder sentTexts(List<String> texts) {
      request.sentTexts = List.copyOf(texts);
      return this;
    }

    /** Returns the call, its answer read as {@code answer} says. */
    public <T> HttpCall<T> answer(Answer<T> answer) {
      return new HttpCall<>(request, Objects.requireNonNull(answer));
    }

    /**
     * Returns the call whose answer is read as {@code answer}, or made if the server has it no
     * more.
     */
    public <T> HttpCall<T> answer(Answer<T> answer, Supplier<@Nullable T> whenGone) {
      return answer(answer.whenGone(whenGone));
    }
  }
}
