package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.Phase;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;
import reactor.netty.ChannelPipelineConfigurer;
import reactor.netty.ConnectionObserver;
import reactor.netty.NettyPipeline;

/**
 * Stands between TLS and the HTTP codec and tells a connection's attempt what passes, so that "no
 * byte has left" is something the SDK knows and does not guess from error texts.
 */
@ChannelHandler.Sharable
class AttemptMeter extends ChannelDuplexHandler {
  /** Its name in the pipeline. */
  static final String NAME = "nen.meter";

  private static final AttemptMeter INSTANCE = new AttemptMeter();

  /** One instance, since a configurer of its own would give each call a pool of its own. */
  static final ChannelPipelineConfigurer CONFIGURER =
      (observer, channel, address) -> {
        opening(observer, channel);
        channel.pipeline().addFirst("nen.opened", TlsStart.INSTANCE);
        ProtocolSetup.begin(channel.pipeline());
      };

  AttemptMeter() {}

  /** Watches a connection that speaks HTTP/1.1. */
  static void watch(ChannelPipeline pipeline) {
    pipeline.addBefore(NettyPipeline.HttpCodec, NAME, INSTANCE);
    pipeline.addAfter(NettyPipeline.HttpCodec, "nen.answers", new AnswerFilter());
  }

  private static void opening(ConnectionObserver observer, Channel channel) {
    OutgoingRequest request = observer.currentContext().getOrDefault(OutgoingRequest.class, null);
    if (request != null) {
      request.attempt().reached(Phase.CONNECT);
      channel.attr(Attempt.ON_CHANNEL).set(request.attempt());
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    Attempt attempt = of(context);
    if (attempt != null && !attempt.passGate()) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
      var unused = context.close();
      return;
    }
    if (attempt != null) {
      attempt.sent(size(message));
    }
    super.write(context, message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    count(context, message);
    context.fireChannelRead(message);
  }

  void count(ChannelHandlerContext context, Object message) {
    Attempt attempt = of(context);
    if (attempt != null) {
      attempt.received(size(message));
    }
  }

  /** Stands before TLS, which holds the news of an open connection back until it is secure. */
  @ChannelHandler.Sharable
  private static final class TlsStart extends ChannelInboundHandlerAdapter {
    static final TlsStart INSTANCE = new TlsStart();

    @Override
    public void channelActive(ChannelHandlerContext context) {
      Attempt attempt = of(context);
      if (attempt != null && context.pipeline().get(SslHandler.class) != null) {
        attempt.reached(Phase.TLS);
      }
      context.fireChannelActive();
      context.pipeline().remove(this);
    }
  }

  static @Nullable Attempt of(ChannelHandlerContext context) {
    return context.channel().attr(Attempt.ON_CHANNEL).get();
  }

  /** Returns how many bytes {@code message} is on the wire. */
  long size(Object message) {
    if (message instanceof ByteBuf bytes) {
      return bytes.readableBytes();
    }
    return message instanceof FileRegion region ? region.count() : 0;
  }
}
