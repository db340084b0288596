package ai.getnen.sdk.internal.http;

import org.reactivestreams.Publisher;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClientRequest;

/**
 * What one attempt sends. The context of its subscription holds it, so that what sends requests is
 * made once for all of them.
 *
 * @param attempt whose request it is
 * @param headers validated before
 * @param body what it carries
 * @param length of an upload in bytes, {@link RequestWriter#UNKNOWN} if it is not known
 * @param writer writes bodies
 */
record OutgoingRequest(
    Attempt attempt, RequestHeaders headers, RequestBody body, long length, RequestWriter writer) {

  /** Writes the request that the context of {@code request} holds. */
  static Publisher<Void> write(HttpClientRequest request, NettyOutbound out) {
    return request.currentContextView().get(OutgoingRequest.class).writeTo(request, out);
  }

  private Publisher<Void> writeTo(HttpClientRequest request, NettyOutbound out) {
    out.withConnection(connection -> attempt.on(connection.channel()));
    headers.writeTo(request);
    return writer.write(body, length, request, out, attempt);
  }
}
