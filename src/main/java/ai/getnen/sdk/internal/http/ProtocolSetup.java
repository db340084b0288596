package ai.getnen.sdk.internal.http;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http2.DefaultHttp2SettingsFrame;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2LocalFlowController;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import reactor.netty.NettyPipeline;

/** Adds to a new connection what its protocol needs, which may be known only after TLS. */
@ChannelHandler.Sharable
final class ProtocolSetup extends ChannelInboundHandlerAdapter {
  private static final String NAME = "nen.protocol";
  private static final String HEARTBEAT = "nen.heartbeat";
  private static final ProtocolSetup INSTANCE = new ProtocolSetup();

  private ProtocolSetup() {}

  static void begin(ChannelPipeline pipeline) {
    if (pipeline.get(NettyPipeline.HttpCodec) instanceof HttpClientCodec) {
      AttemptMeter.watch(pipeline);
    } else if (pipeline.get(NettyPipeline.HttpCodec) != null) {
      pipeline.addAfter(NettyPipeline.HttpCodec, NAME, INSTANCE);
    } else if (pipeline.get(NettyPipeline.H2OrHttp11Codec) != null) {
      pipeline.addAfter(NettyPipeline.H2OrHttp11Codec, NAME, INSTANCE);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) throws Http2Exception {
    ChannelPipeline pipeline = context.pipeline();
    if (pipeline.get(NettyPipeline.HttpCodec) instanceof Http2FrameCodec codec) {
      openWindow(codec.connection());
      pipeline.addAfter(NettyPipeline.HttpCodec, HEARTBEAT, new Heartbeat());
      refusePushes(pipeline.context(HEARTBEAT));
    } else {
      AttemptMeter.watch(pipeline);
    }
    context.fireChannelActive();
    pipeline.remove(this);
  }

  /**
   * Lets each stream be bounded by its own window alone. What all streams share would else be used
   * up by a few downloads whose readers pause, and every other call would wait for them.
   */
  private static void openWindow(Http2Connection connection) throws Http2Exception {
    Http2LocalFlowController flow = connection.local().flowController();
    Http2Stream shared = connection.connectionStream();
    flow.incrementWindowSize(shared, Integer.MAX_VALUE - flow.windowSize(shared));
  }

  /** Nobody would read an answer to what was not asked; Reactor Netty has no setting for this. */
  private static void refusePushes(ChannelHandlerContext afterCodec) {
    Http2Settings settings = new Http2Settings().pushEnabled(false);
    var unused = afterCodec.writeAndFlush(new DefaultHttp2SettingsFrame(settings));
  }
}
