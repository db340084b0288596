package ai.getnen.sdk.local;

import java.util.Map;
import reactor.core.publisher.Mono;

/** Files: endpoints 12 to 14 of {@code wire.md} 1.4. */
final class FileEndpoints {
  private static final String ANY_TYPE = "application/octet-stream";
  private static final int LONGEST_TYPE = 255;

  /** Pieces of at most 64 KiB, so that an upload holds about a mebibyte. */
  private static final int PIECES_AHEAD = 16;

  private final Desktops desktops;
  private final Threads threads;

  FileEndpoints(Desktops desktops) {
    this.desktops = desktops;
    this.threads = desktops.threads();
  }

  void register(Map<String, Map<String, Endpoint>> routes) {
    routes.put("/desktops/*/files", Map.of("GET", this::list));
    routes.put("/desktops/*/files/*", Map.of("POST", this::upload, "GET", this::download));
  }

  private Mono<Reply> list(Exchange exchange) {
    Drive drive = desktops.get(exchange.id()).drive();
    DrivePath path = DrivePath.parse(exchange.path());
    return threads.work(() -> Reply.json(Json.object().set("files", drive.list(path))));
  }

  private Mono<Reply> download(Exchange exchange) {
    Drive drive = desktops.get(exchange.id()).drive();
    DrivePath path = DrivePath.parse(exchange.path());
    String name = DrivePath.fileName(exchange.name());
    return threads
        .work(() -> drive.open(path, name))
        .doOnDiscard(OpenFile.class, OpenFile::close)
        .map(Reply::file);
  }

  private Mono<Reply> upload(Exchange exchange) {
    LocalDesktop desktop = desktops.get(exchange.id());
    DrivePath path = DrivePath.parse(exchange.path());
    String name = DrivePath.fileName(exchange.name());
    if (exchange.length() > Upload.LIMIT) {
      throw Failure.tooLarge(Upload.LIMIT);
    }
    return Mono.usingWhen(
            begun(desktop.drive(), path, name),
            upload -> received(exchange, desktop, upload).then(kept(exchange, upload, path, name)),
            upload -> Mono.empty(),
            (upload, error) -> discarded(upload),
            this::discarded)
        .doOnDiscard(Upload.class, Upload::discard);
  }

  private Mono<Upload> begun(Drive drive, DrivePath path, String name) {
    return threads.work(
        () -> {
          drive.check(path, name);
          return drive.begin();
        });
  }

  private Mono<Void> received(Exchange exchange, LocalDesktop desktop, Upload upload) {
    return exchange
        .body()
        .takeUntilOther(desktop.ending())
        .publishOn(threads.workers(), PIECES_AHEAD)
        .doOnNext(upload::write)
        .then();
  }

  private static Mono<Reply> kept(Exchange exchange, Upload upload, DrivePath path, String name) {
    return Mono.fromCallable(
        () -> {
          StoredFile file = upload.keep(path, name, contentType(exchange));
          return Reply.json(
              Json.object().put("success", true).put("size", file.size()).put("filename", name));
        });
  }

  private Mono<Void> discarded(Upload upload) {
    return Mono.<Void>fromRunnable(upload::discard).subscribeOn(threads.workers());
  }

  private static String contentType(Exchange exchange) {
    String type = exchange.header("Content-Type");
    return type == null || type.isBlank() || type.length() > LONGEST_TYPE ? ANY_TYPE : type;
  }
}
