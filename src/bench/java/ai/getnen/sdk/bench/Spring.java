package ai.getnen.sdk.bench;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Spring's WebClient over Reactor Netty. */
final class Spring implements Rival {
  private static final int LARGEST = 256 << 20;

  private final ConnectionProvider pool;
  private final WebClient client;

  Spring(int connections) {
    this.pool = ConnectionProvider.create("spring", connections);
    this.client =
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create(pool)))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
            .defaultHeader("Authorization", "Bearer k")
            .build();
  }

  @Override
  public String name() {
    return "Spring WebClient";
  }

  @Override
  public Optional<Caller> caller(Task task) {
    return switch (task.operation()) {
      case CLICK, SCREENSHOT ->
          Optional.of(Sdk.caller(() -> execute(task), result -> result.right(task)));
      case TOOLS -> Optional.of(Sdk.caller(() -> tools(task), json -> Answers.right(task, json)));
      default -> Optional.empty();
    };
  }

  private Mono<Answers.Result> execute(Task task) {
    return client
        .post()
        .uri(task.url(Answers.path(task)))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Samples.REQUEST)
        .retrieve()
        .bodyToMono(Answers.Result.class);
  }

  private Mono<String> tools(Task task) {
    return client.get().uri(task.url(Answers.path(task))).retrieve().bodyToMono(String.class);
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
