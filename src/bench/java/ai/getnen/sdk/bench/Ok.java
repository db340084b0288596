package ai.getnen.sdk.bench;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp's asynchronous calls, and Jackson. */
final class Ok implements Rival {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client;

  Ok(int connections) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(connections);
    dispatcher.setMaxRequestsPerHost(connections);
    this.client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(connections, 5, TimeUnit.MINUTES))
            .readTimeout(60, TimeUnit.SECONDS)
            .build();
  }

  @Override
  public String name() {
    return "OkHttp";
  }

  @Override
  public Optional<Caller> caller(Task task) {
    return Answers.asked(task)
        ? Optional.of(end -> client.newCall(request(task)).enqueue(reader(task, end)))
        : Optional.empty();
  }

  private static Request request(Task task) {
    Request.Builder request =
        new Request.Builder().url(task.url(Answers.path(task))).header("Authorization", "Bearer k");
    return Answers.isGet(task)
        ? request.build()
        : request.post(RequestBody.create(Samples.REQUEST, JSON)).build();
  }

  private static Callback reader(Task task, Caller.End end) {
    return new Callback() {
      @Override
      public void onFailure(Call call, IOException e) {
        end.came(e);
      }

      @Override
      public void onResponse(Call call, Response response) throws IOException {
        boolean right;
        try (response) {
          right = Answers.right(task, response.code(), response.body().string());
        }
        end.came(Caller.unless(right));
      }
    };
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
