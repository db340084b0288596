package ai.getnen.sdk.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Answers by the first words of the path: {@code /image/1500000/...}. */
final class BenchHandler extends ChannelInboundHandlerAdapter {
  private static final Map<String, ByteBuf> ANSWERS = new ConcurrentHashMap<>();
  private static final ByteBuf PIECE = kept(new byte[1 << 20]);

  private String[] path = {};
  private boolean get;
  private long received;
  private long left;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      path = request.uri().split("/", 4);
      get = request.method().name().equals("GET");
      received = 0;
    }
    if (message instanceof HttpContent content) {
      received += content.content().readableBytes();
    }
    if (message instanceof LastHttpContent) {
      answer(context);
    }
    ReferenceCountUtil.release(message);
  }

  private void answer(ChannelHandlerContext context) {
    switch (path[1]) {
      case "slow" -> {
        var unused =
            context
                .executor()
                .schedule(() -> send(context, "small"), size(), TimeUnit.MILLISECONDS);
      }
      case "file" -> file(context);
      case "image", "events" -> send(context, path[1] + "/" + path[2]);
      default -> send(context, path[1]);
    }
  }

  private void file(ChannelHandlerContext context) {
    if (get) {
      left = size();
      send(context, head("application/octet-stream", "Content-Length: " + left));
      pump(context);
    } else {
      send(context, sized(Samples.uploaded(received)));
    }
  }

  private void pump(ChannelHandlerContext context) {
    while (left > 0 && context.channel().isWritable()) {
      int size = (int) Math.min(left, PIECE.readableBytes());
      left -= size;
      send(context, PIECE.retainedSlice(0, size));
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    pump(context);
  }

  private int size() {
    return Integer.parseInt(path[2]);
  }

  private static void send(ChannelHandlerContext context, String name) {
    ByteBuf answer = ANSWERS.computeIfAbsent(name, BenchHandler::made);
    send(context, answer.retainedDuplicate());
  }

  private static void send(ChannelHandlerContext context, ByteBuf bytes) {
    var unused = context.writeAndFlush(bytes);
  }

  private static ByteBuf made(String name) {
    String[] words = name.split("/", -1);
    return switch (words[0]) {
      case "small" -> sized(Samples.SMALL);
      case "image" -> sized(Samples.screenshot(Integer.parseInt(words[1])));
      case "tools" -> sized(Samples.tools());
      case "events" -> events(Integer.parseInt(words[1]));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static ByteBuf sized(byte[] body) {
    return kept(
        Unpooled.wrappedBuffer(
            head("application/json", "Content-Length: " + body.length), wrapped(body)));
  }

  /** Each event is a chunk, as it is when a server says one after the other. */
  private static ByteBuf events(int count) {
    byte[] event = Samples.event();
    ByteBuf all =
        Unpooled.buffer().writeBytes(head("text/event-stream", "Transfer-Encoding: chunked"));
    for (int i = 0; i < count; i++) {
      all.writeBytes(ascii(Integer.toHexString(event.length) + "\r\n")).writeBytes(event);
      all.writeBytes(ascii("\r\n"));
    }
    return kept(all.writeBytes(ascii("0\r\n\r\n")));
  }

  private static ByteBuf head(String type, String length) {
    return wrapped(
        ascii("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n"));
  }

  private static ByteBuf kept(byte[] bytes) {
    return kept(wrapped(bytes));
  }

  private static ByteBuf kept(ByteBuf bytes) {
    return Unpooled.unreleasableBuffer(
        Unpooled.directBuffer(bytes.readableBytes()).writeBytes(bytes));
  }

  private static ByteBuf wrapped(byte[] bytes) {
    return Unpooled.wrappedBuffer(bytes);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
