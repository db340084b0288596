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
    return threads.work(() -> Reply.file(drive.open(path, name)));
  }

  private Mono<Reply> upload(Exchange exchange) {
    LocalDesktop desktop = desktops.get(exchange.id());
    DrivePath path = DrivePath.parse(exchange.path());
    String name = DrivePath.fileName(exchange.name());
    if (exchange.length() > Upload.LIMIT) {
      throw Failure.tooLarge(Upload.LIMIT);
    }
    Drive drive = desktop.drive();
    return Mono.usingWhen(
        threads.work(() -> begin(drive, path, name)),
        upload ->
            received(exchange, desktop, upload)
                .then(kept(drive, upload, path, name, contentType(exchange))),
        upload -> Mono.empty(),
        (upload, error) -> discarded(drive, upload),
        upload -> discarded(drive, upload));
  }

  private static Upload begin(Drive drive, DrivePath path, String name) throws Exception {
    drive.check(path, name);
    return drive.begin();
  }

  private Mono<Void> received(Exchange exchange, LocalDesktop desktop, Upload upload) {
    return exchange
        .body()
        .takeUntilOther(desktop.ending())
        .publishOn(threads.workers(), PIECES_AHEAD)
        .handle(
            (byte[] piece, reactor.core.publisher.SynchronousSink<Void> sink) ->
                write(upload, piece, sink))
        .then();
  }

  private static void write(
      Upload upload, byte[] piece, reactor.core.publisher.SynchronousSink<Void> sink) {
    try {
      upload.write(piece);
    } catch (java.io.IOException e) {
      sink.error(e);
    }
  }

  private Mono<Reply> kept(
      Drive drive, Upload upload, DrivePath path, String name, String contentType) {
    return Mono.fromCallable(
        () -> {
          drive.keep(upload, path, name, contentType);
          return Reply.json(
              Json.object().put("success", true).put("size", upload.size()).put("filename", name));
        });
  }

  private Mono<Void> discarded(Drive drive, Upload upload) {
    return threads
        .work(
            () -> {
              drive.discard(upload);
              return upload;
            })
        .then();
  }

  private static String contentType(Exchange exchange) {
    String type = exchange.header("Content-Type");
    return type == null || type.isBlank() || type.length() > LONGEST_TYPE ? ANY_TYPE : type;
  }
}
