package ai.getnen.sdk.internal.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Drops interim responses (1xx but 101). Reactor Netty takes one for the answer and hands the real
 * answer to the next call on the connection.
 */
final class InterimResponseFilter extends ChannelInboundHandlerAdapter {
  private final AnswerCodec codec;
  private boolean dropping;

  InterimResponseFilter(AnswerCodec codec) {
    this.codec = codec;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (isInterim(message)) {
      dropping = true;
    }
    if (!dropping) {
      if (message instanceof LastHttpContent) {
        codec.answered(context.channel());
      }
      context.fireChannelRead(message);
      return;
    }
    dropping = !(message instanceof LastHttpContent);
    ReferenceCountUtil.release(message);
    context.read(); // reading is by demand, and what was dropped met none
  }

  private static boolean isInterim(Object message) {
    if (!(message instanceof HttpResponse response)) {
      return false;
    }
    int code = response.status().code();
    return code >= 100 && code < 200 && code != 101;
  }
}
