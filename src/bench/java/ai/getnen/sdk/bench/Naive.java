package ai.getnen.sdk.bench;

import io.netty.buffer.Unpooled;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Reactor Netty and Jackson, as one writes it on the first day. */
final class Naive implements Rival {
  private final ConnectionProvider pool;
  private final HttpClient client;

  Naive(int connections) {
    this.pool = ConnectionProvider.create("naive", connections);
    this.client =
        HttpClient.create(pool)
            .headers(
                h -> h.set("Authorization", "Bearer k").set("Content-Type", "application/json"));
  }

  @Override
  public String name() {
    return "Reactor Netty + Jackson";
  }

  @Override
  public Optional<Caller> caller(Task task) {
    return Answers.asked(task)
        ? Optional.of(Sdk.caller(() -> isRight(task), right -> right))
        : Optional.empty();
  }

  private Mono<Boolean> isRight(Task task) {
    String url = task.url(Answers.path(task));
    HttpClient.ResponseReceiver<?> request =
        Answers.isGet(task)
            ? client.get().uri(url)
            : client
                .post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(Samples.REQUEST)));
    return request.responseSingle(
        (response, body) ->
            body.asString().map(json -> Answers.right(task, response.status().code(), json)));
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
