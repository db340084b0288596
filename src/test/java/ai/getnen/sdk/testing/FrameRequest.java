package ai.getnen.sdk.testing;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/** A request that a {@link FrameServer} got, and the frames that may answer it. */
public final class FrameRequest {
  private final ChannelHandlerContext context;
  private final Http2FrameStream stream;
  private final Http2Headers headers;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong taken = new AtomicLong();
  private final CRC32 checksum = new CRC32();
  private volatile boolean ended;
  private volatile long resetCode = -1;

  FrameRequest(ChannelHandlerContext context, Http2HeadersFrame head) {
    this.context = context;
    this.stream = head.stream();
    this.headers = head.headers();
  }

  public String path() {
    return headers.path().toString();
  }

  public String method() {
    return headers.method().toString();
  }

  /** Returns the value of header {@code name}, "null" if there is none. */
  public String header(String name) {
    return String.valueOf(headers.get(name));
  }

  public int streamId() {
    return stream.id();
  }

  /** Returns how many bytes of the body came. */
  public long bytes() {
    return bytes.get();
  }

  /** Returns the CRC-32 of the body that came. */
  public long checksum() {
    return checksum.getValue();
  }

  /** Returns how many bytes of the answer the client's windows let through. */
  public long taken() {
    return taken.get();
  }

  /** Returns whether the client sent it whole. */
  public boolean ended() {
    return ended;
  }

  /** Returns the code with which the client reset the stream, -1 if it did not. */
  public long resetCode() {
    return resetCode;
  }

  public Channel connection() {
    return context.channel();
  }

  /** Sends {@code words} in JSON's type, with its length. */
  public void json(int status, String words) {
    head(status, false, "content-type", "application/json", "content-length", "" + words.length());
    data(words, true);
  }

  /** Sends a head of answer. */
  public FrameRequest head(int status, boolean end, String... fields) {
    Http2Headers answer = new DefaultHttp2Headers(false).status("" + status);
    for (int i = 0; i < fields.length; i += 2) {
      answer.add(fields[i], fields[i + 1]);
    }
    var unused = context.writeAndFlush(new DefaultHttp2HeadersFrame(answer, end).stream(stream));
    return this;
  }

  public FrameRequest trailers(String name, String value) {
    Http2Headers fields = new DefaultHttp2Headers(false).add(name, value);
    var unused = context.writeAndFlush(new DefaultHttp2HeadersFrame(fields, true).stream(stream));
    return this;
  }

  public FrameRequest data(String words, boolean end) {
    return data(words.getBytes(StandardCharsets.UTF_8), end);
  }

  public FrameRequest data(byte[] part, boolean end) {
    ByteBuf content = Unpooled.wrappedBuffer(part);
    var unused =
        context
            .writeAndFlush(new DefaultHttp2DataFrame(content, end).stream(stream))
            .addListener(sent -> taken.addAndGet(sent.isSuccess() ? part.length : 0));
    return this;
  }

  public FrameRequest reset(Http2Error error) {
    var unused = context.writeAndFlush(new DefaultHttp2ResetFrame(error).stream(stream));
    return this;
  }

  /** Says that nothing after stream {@code last} is served; the codec could not exclude one. */
  public FrameRequest goAway(int last) {
    ByteBuf frame = Unpooled.buffer().writeMedium(8).writeByte(7).writeByte(0).writeInt(0);
    frame.writeInt(last).writeInt((int) Http2Error.NO_ERROR.code());
    return raw(frame);
  }

  /** Sends what may be no frame that the codec would write. */
  public FrameRequest raw(ByteBuf bytes) {
    var unused = context.pipeline().context(Http2FrameCodec.class).writeAndFlush(bytes);
    return this;
  }

  /** Breaks the connection off. */
  public void breakOff() {
    context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
    var unused = context.channel().close();
  }

  public void closeConnection() {
    var unused = context.channel().close();
  }

  /** Runs {@code next} on the connection's event loop, that much later. */
  public void later(long millis, Runnable next) {
    var unused = context.executor().schedule(next, millis, TimeUnit.MILLISECONDS);
  }

  void take(ByteBuf content) {
    checksum.update(content.nioBuffer());
    bytes.addAndGet(content.readableBytes());
  }

  void end() {
    ended = true;
  }

  void resetBy(long code) {
    resetCode = code;
  }
}
