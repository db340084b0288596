package ai.getnen.sdk.bench;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds out from the first bytes of a connection what it speaks. */
final class Http1OrHttp2 extends ByteToMessageDecoder {
  private static final String PREFACE = "PRI";
  private static final int STREAMS = 1024;

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (in.readableBytes() < PREFACE.length()) {
      return;
    }
    ChannelPipeline pipeline = context.pipeline();
    String start = in.toString(in.readerIndex(), PREFACE.length(), StandardCharsets.US_ASCII);
    if (start.equals(PREFACE)) {
      Http2Settings settings = Http2Settings.defaultSettings().maxConcurrentStreams(STREAMS);
      pipeline.addLast(Http2FrameCodecBuilder.forServer().initialSettings(settings).build());
      pipeline.addLast(new BenchStreams());
    } else {
      pipeline.addLast(new HttpRequestDecoder(), new BenchHandler());
    }
    pipeline.remove(this);
  }
}
