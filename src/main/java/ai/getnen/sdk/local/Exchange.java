package ai.getnen.sdk.local;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.netty.http.server.HttpServerRequest;

/** One request, as an endpoint sees it. */
record Exchange(HttpServerRequest request, Target target) {

  String method() {
    return request.method().name();
  }

  String id() {
    return target.segments().get(1);
  }

  String name() {
    return target.segments().get(3);
  }

  @Nullable String path() {
    return target.query("path");
  }

  @Nullable String header(String name) {
    return request.requestHeaders().get(name);
  }

  /** The declared length of the body, or -1. */
  long length() {
    String length = header("Content-Length");
    return length == null ? -1 : Long.parseLong(length);
  }

  /** The body in pieces that belong to the receiver, emitted on the event loop. */
  Flux<byte[]> body() {
    return request.receive().asByteArray().onErrorMap(error -> brokenOff());
  }

  /** Nobody is left to read it, but it ends the request like any other refusal. */
  private static Failure brokenOff() {
    return Failure.badRequest("The body broke off");
  }

  /** The server's own address, as the caller reached it; the front has checked the name. */
  String baseUrl() {
    return "http://" + header("Host");
  }
}
