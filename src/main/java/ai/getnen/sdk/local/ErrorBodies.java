package ai.getnen.sdk.local;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import reactor.netty.NettyPipeline;

/**
 * Gives the error object to the answers that Reactor Netty makes by itself, without a body: to a
 * request head that is too long or cannot be read.
 */
final class ErrorBodies extends ChannelOutboundHandlerAdapter {

  static void addTo(Channel channel) {
    channel.pipeline().addAfter(NettyPipeline.HttpCodec, "nen-local.errors", new ErrorBodies());
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    boolean bare =
        message instanceof FullHttpResponse answer
            && answer.status().code() >= 400
            && !answer.content().isReadable();
    super.write(context, bare ? withBody((FullHttpResponse) message) : message, promise);
  }

  private static FullHttpResponse withBody(FullHttpResponse answer) {
    String words = answer.status().reasonPhrase();
    ByteBuf body = Unpooled.wrappedBuffer(Json.bytes(Json.object().put("error", words)));
    FullHttpResponse whole =
        new DefaultFullHttpResponse(answer.protocolVersion(), answer.status(), body);
    whole.headers().set(answer.headers());
    whole.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
    whole.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    answer.release();
    return whole;
  }
}
