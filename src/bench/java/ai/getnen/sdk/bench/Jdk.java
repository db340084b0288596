package ai.getnen.sdk.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** The JDK's own client, asynchronous, and Jackson. */
final class Jdk implements Rival {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public String name() {
    return "JDK HttpClient";
  }

  @Override
  public Optional<Caller> caller(Task task) {
    return Answers.asked(task) ? Optional.of(end -> call(task, end)) : Optional.empty();
  }

  private void call(Task task, Caller.End end) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(task.url(Answers.path(task))))
            .header("Authorization", "Bearer k")
            .header("Content-Type", "application/json");
    if (!Answers.isGet(task)) {
      request.POST(BodyPublishers.ofByteArray(Samples.REQUEST));
    }
    var unused =
        client
            .sendAsync(request.build(), BodyHandlers.ofString())
            .thenApply(response -> Answers.right(task, response.statusCode(), response.body()))
            .whenComplete((right, error) -> end.came(error != null ? error : Caller.unless(right)));
  }

  @Override
  public void close() {
    // Its connections end with the last reference to it.
  }
}
