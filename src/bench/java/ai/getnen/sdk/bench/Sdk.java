package ai.getnen.sdk.bench;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.FileTarget;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import ai.getnen.sdk.model.ExecuteResult;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** This SDK, as it comes. */
final class Sdk implements Rival {
  private static final int PIECE = 64 * 1024;
  private static final String DESKTOP = "d1";

  private final String key;
  private final HttpVersion version;
  private final List<AutoCloseable> clients = new ArrayList<>();

  Sdk(String key) {
    this(key, HttpVersion.HTTP_1_1);
  }

  Sdk(String key, HttpVersion version) {
    this.key = key;
    this.version = version;
  }

  @Override
  public String name() {
    return version == HttpVersion.HTTP_2 ? "SDK over HTTP/2" : "SDK";
  }

  @Override
  public Optional<Caller> caller(Task task) {
    if (task.operation() == Operation.EVENTS) {
      return Optional.of(events(task));
    }
    ReactiveNenClient client = client(task);
    return Optional.of(of(client, client.desktop(DESKTOP), task));
  }

  /** Returns calls on the embedded desktop {@code id}. */
  Caller onDesktop(String id, Task task) {
    ReactiveNenClient client = client(task);
    return of(client, client.desktop(id), task);
  }

  private static Caller of(ReactiveNenClient client, DesktopHandle desktop, Task task) {
    return switch (task.operation()) {
      case CLICK -> caller(() -> desktop.leftClick(640, 400), ExecuteResult::ok);
      case SCREENSHOT -> caller(() -> desktop.screenshot(), result -> isImage(task, result));
      case TOOLS -> caller(() -> desktop.listTools().count(), n -> n == Samples.TOOLS);
      case UPLOAD_FILE ->
          caller(
              () -> desktop.uploadFile(UploadBody.fromFile(task.file()), FileTarget.of("f")),
              done -> done.sizeBytes() == task.size());
      case UPLOAD_STREAM ->
          caller(
              () -> desktop.uploadFile("f", pieces(task.size())),
              done -> done.sizeBytes() == task.size());
      case DOWNLOAD ->
          caller(
              () -> desktop.downloadFileTo(FileTarget.of("f"), task.target()),
              file -> file.toFile().length() == task.size());
      case DISCARD -> caller(() -> discarded(desktop, task), bytes -> bytes == task.size());
      case CREATE ->
          caller(
              () -> client.createDesktop().flatMap(made -> client.deleteDesktop(made.desktopId())),
              deleted -> true);
      case EVENTS -> throw new IllegalArgumentException("Nen has no events");
    };
  }

  private static boolean isImage(Task task, ExecuteResult result) {
    ByteBuffer image = result.imageBuffer().orElseThrow();
    int length = image.remaining();
    return task.size() == 0 || task.isImage(length, image.get(0), image.get(length - 1));
  }

  private static Mono<Long> discarded(DesktopHandle desktop, Task task) {
    AtomicLong received = new AtomicLong();
    FileTarget file = FileTarget.of("f").progress((bytes, total) -> received.set(bytes));
    return desktop.downloadFileTo(file, task.target()).map(done -> received.get());
  }

  /** Returns what a stream of a caller's is like: each buffer is new. */
  private static Flux<ByteBuffer> pieces(int size) {
    return Flux.range(0, size / PIECE).map(i -> ByteBuffer.allocate(PIECE));
  }

  private Caller events(Task task) {
    ReactiveLeap0Client client =
        ReactiveLeap0Client.builder().apiKey(key).desktopUrl(task.base() + "/{id}").build();
    clients.add(client);
    return caller(() -> client.statusStream("d1").count(), count -> count == task.size());
  }

  private ReactiveNenClient client(Task task) {
    ReactiveNenClient client =
        ReactiveNenClient.builder()
            .baseUrl(task.base().toString())
            .apiKey(key)
            .httpVersion(version)
            .build();
    clients.add(client);
    return client;
  }

  /** Returns a caller that asks for each call anew, as programs do. */
  static <T> Caller caller(Supplier<Mono<T>> call, Predicate<T> right) {
    return end ->
        call.get()
            .map(right::test)
            .defaultIfEmpty(false)
            .subscribe(was -> end.came(Caller.unless(was)), end::came);
  }

  @Override
  public void close() {
    for (AutoCloseable client : clients) {
      try {
        client.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
