package ai.getnen.sdk.internal.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.util.Map;

/**
 * The meter of one HTTP/2 stream, which serves one attempt: counts its frames, drops interim
 * responses, and hears when the server says that it did nothing with the request.
 */
@ChannelHandler.Sharable
final class StreamMeter extends AttemptMeter {
  static final StreamMeter INSTANCE = new StreamMeter();
  private static final int BYTES_OF_A_FIELD = 2;

  private StreamMeter() {}

  /** Stands between {@code channel}, if it is a stream, and its connection. */
  static void joinStream(Channel channel) {
    if (channel instanceof Http2StreamChannel && channel.pipeline().get(NAME) == null) {
      channel.pipeline().addFirst(NAME, INSTANCE);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    Attempt attempt = of(context);
    if (attempt != null && endsStream(message)) {
      attempt.complete();
    }
    if (attempt != null && message instanceof Http2HeadersFrame) {
      super.write(context, message, promise.unvoid().addListener(sent -> unsent(sent, attempt)));
    } else {
      super.write(context, message, promise);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    CharSequence status =
        message instanceof Http2HeadersFrame head ? head.headers().status() : null;
    HttpStatusClass kind = HttpStatusClass.valueOf(status);
    if (status == null || (kind != HttpStatusClass.UNKNOWN && !isInterim(kind))) {
      super.channelRead(context, message);
      return;
    }
    count(context, message);
    if (isInterim(kind) && !"101".contentEquals(status)) {
      context.read(); // reading is by demand, and what was dropped met none
    } else {
      context.fireExceptionCaught(new IOException("the peer's status is no final HTTP status"));
    }
  }

  /**
   * A stream is refused, or left out of what a closing connection still serves, before any of it
   * was processed (RFC 9113, 8.7); unless an answer had begun, which such a server cannot mean.
   */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    Attempt attempt = of(context);
    if (attempt != null && refuses(event) && attempt.bytesReceived() == 0) {
      attempt.refused();
    }
    super.userEventTriggered(context, event);
  }

  @Override
  long size(Object message) {
    if (message instanceof Http2DataFrame data) {
      return data.content().readableBytes();
    }
    return message instanceof Http2HeadersFrame head ? size(head.headers()) : 0;
  }

  private static long size(Http2Headers headers) {
    long bytes = 0;
    for (Map.Entry<CharSequence, CharSequence> field : headers) {
      bytes += field.getKey().length() + field.getValue().length() + BYTES_OF_A_FIELD;
    }
    return bytes;
  }

  private static boolean endsStream(Object message) {
    return (message instanceof Http2DataFrame data && data.isEndStream())
        || (message instanceof Http2HeadersFrame head && head.isEndStream());
  }

  private static boolean isInterim(HttpStatusClass kind) {
    return kind == HttpStatusClass.INFORMATIONAL;
  }

  private static boolean refuses(Object event) {
    return event instanceof Http2GoAwayFrame
        || (event instanceof Http2ResetFrame reset
            && reset.errorCode() == Http2Error.REFUSED_STREAM.code());
  }

  /** A head that the codec refused was not sent: its connection takes no further stream. */
  private static void unsent(Future<? super Void> sent, Attempt attempt) {
    if (sent.cause() instanceof Http2Exception error
        && error.error() == Http2Error.REFUSED_STREAM) {
      attempt.refused();
    }
  }
}
