package ai.getnen.sdk.leap0;

import ai.getnen.sdk.http.ProgressListener;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.internal.http.ApiProfile;
import ai.getnen.sdk.internal.http.HttpCall;
import ai.getnen.sdk.internal.http.HttpTransport;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A client's transport, its addresses, and the options of one view of it. */
record Leap0Connection(HttpTransport transport, ApiProfile api, RequestOptions options) {

  Leap0Connection with(RequestOptions options) {
    return new Leap0Connection(transport, api, options);
  }

  /** Returns a view that repeats by {@code policy}, its other options as they are. */
  Leap0Connection repeating(RetryPolicy policy) {
    return with(options.retryPolicy(policy));
  }

  <T> Mono<T> call(HttpCall<T> call) {
    return transport.call(call, options);
  }

  Flux<ByteBuffer> download(HttpCall<Void> call, ProgressListener progress) {
    return transport.download(call, options, progress);
  }

  Mono<Path> downloadTo(HttpCall<Void> call, Path file) {
    return transport.downloadTo(call, options, ProgressListener.none(), file);
  }

  <T> Flux<T> events(HttpCall<T> call, Duration silence) {
    return transport.events(call, options, silence);
  }

  <T> Flux<T> events(HttpCall<T> call, Duration silence, Duration limit) {
    return transport.events(call, options, silence, limit);
  }

  String address(String sandboxId) {
    return api.address(sandboxId).toString();
  }
}
