package ai.getnen.sdk.internal.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2PingFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;

/**
 * Ends an HTTP/2 connection that died without a word: after a silence the server is pinged, after
 * another one the connection is closed. With HTTP/1.1 a call that times out takes its connection
 * with it; here it would leave it to the next call.
 */
final class Heartbeat extends IdleStateHandler {
  private static final int SILENCE_SECONDS = 10;
  private static final long CONTENT = 0x6e656eL;

  Heartbeat() {
    this(TimeUnit.SECONDS.toMillis(SILENCE_SECONDS));
  }

  Heartbeat(long silenceMillis) {
    super(silenceMillis, 0, 0, TimeUnit.MILLISECONDS);
  }

  @Override
  protected void channelIdle(ChannelHandlerContext context, IdleStateEvent silence) {
    if (silence.isFirst()) {
      var unused = context.writeAndFlush(new DefaultHttp2PingFrame(CONTENT));
    } else {
      var unused = context.close();
    }
  }
}
