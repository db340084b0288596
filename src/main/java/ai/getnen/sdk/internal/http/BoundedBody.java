package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ContractException;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Answers that are read into memory: bounded, and decoded off the event loop when they are large.
 */
final class BoundedBody {
  private static final int SMALL = 64 * 1024;

  /** A shorter answer holds no image that is worth the way: the parser decodes it. */
  private static final int NO_IMAGE = 1024;

  private BoundedBody() {}

  /**
   * Returns what {@code decoder} makes of the whole body, empty if that is null; more than {@code
   * limit} bytes break the contract.
   *
   * @param images names of fields whose text is to be decoded on the way
   */
  static <T> Mono<T> read(
      String endpoint,
      HttpClientResponse response,
      ByteBufFlux content,
      long limit,
      Set<String> images,
      Function<Body, @Nullable T> decoder) {
    long declared = declaredLength(response);
    if (declared > limit) {
      return Mono.error(tooLong(endpoint, limit));
    }
    BodyGatherer gatherer =
        images.isEmpty() || (declared >= 0 && declared < NO_IMAGE)
            ? new ByteCollector(limit, declared)
            : new ImageCutter(images, limit, declared);
    Supplier<ContractException> tooLong = () -> tooLong(endpoint, limit);
    return declared >= 0 && declared <= SMALL
        ? new GatheredMono<>(content, gatherer, tooLong, decoder)
        : new GatheredMono<>(content, gatherer, tooLong, body -> body)
            .flatMap(body -> decoded(body, () -> decoder.apply(body)));
  }

  /** Returns what {@code decoder} makes of {@code body}; empty if that is null. */
  static <T> Mono<T> decoded(Body body, Supplier<@Nullable T> decoder) {
    Mono<T> decoding = Mono.fromSupplier(decoder);
    return body.document().length <= SMALL
        ? decoding
        : decoding.subscribeOn(Schedulers.boundedElastic());
  }

  private static ContractException tooLong(String endpoint, long limit) {
    return new ContractException(endpoint, null, "is longer than " + limit + " bytes");
  }

  static long declaredLength(HttpClientResponse response) {
    String length = response.responseHeaders().get(HttpHeaderNames.CONTENT_LENGTH);
    try {
      return length == null ? -1 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
