package ai.getnen.sdk.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Answers clicks and screenshots over HTTP/2, with the bodies of {@link BenchHandler}. */
final class BenchStreams extends ChannelInboundHandlerAdapter {
  private static final Map<String, ByteBuf> BODIES = new ConcurrentHashMap<>();

  private final Map<Integer, String[]> paths = new HashMap<>();

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof Http2HeadersFrame head) {
      paths.put(head.stream().id(), head.headers().path().toString().split("/", 4));
      answerAtEnd(context, head.stream(), head.isEndStream());
    } else if (message instanceof Http2DataFrame data) {
      int bytes = data.initialFlowControlledBytes();
      var unused = context.write(new DefaultHttp2WindowUpdateFrame(bytes).stream(data.stream()));
      answerAtEnd(context, data.stream(), data.isEndStream());
    }
    ReferenceCountUtil.release(message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.flush();
  }

  private void answerAtEnd(ChannelHandlerContext context, Http2FrameStream stream, boolean end) {
    if (!end) {
      return;
    }
    String[] path = Objects.requireNonNull(paths.remove(stream.id()));
    String name = path[1].equals("image") ? path[1] + "/" + path[2] : path[1];
    ByteBuf body = BODIES.computeIfAbsent(name, BenchStreams::made).retainedDuplicate();
    DefaultHttp2Headers head = new DefaultHttp2Headers();
    head.status("200").add("content-type", "application/json");
    head.addInt("content-length", body.readableBytes());
    var unusedHead = context.write(new DefaultHttp2HeadersFrame(head).stream(stream));
    var unusedBody = context.write(new DefaultHttp2DataFrame(body, true).stream(stream));
  }

  private static ByteBuf made(String name) {
    byte[] body =
        name.equals("small")
            ? Samples.SMALL
            : Samples.screenshot(Integer.parseInt(name.substring("image/".length())));
    return Unpooled.unreleasableBuffer(Unpooled.directBuffer(body.length).writeBytes(body));
  }
}
