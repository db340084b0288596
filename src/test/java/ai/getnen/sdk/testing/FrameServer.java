package ai.getnen.sdk.testing;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An HTTP/2 server of bare frames that does to each request what a script says. */
public final class FrameServer implements AutoCloseable {
  /** What becomes of connections and requests; called on the connection's event loop. */
  public interface Script {
    /** A connection is open; returns whether the server speaks HTTP/2 on it. */
    default boolean connected(Channel connection) {
      return true;
    }

    /** The head of a request came; returns whether its body is to be read. */
    default boolean head(FrameRequest request) {
      return true;
    }

    /** A request came whole. */
    void whole(FrameRequest request);
  }

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final List<FrameRequest> requests = new CopyOnWriteArrayList<>();
  private final Map<Channel, Boolean> open = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final @Nullable SslContext tls;
  private final Http2Settings settings;
  private final Script script;
  private final Channel listening;

  private FrameServer(boolean secure, Http2Settings settings, Script script) {
    this.tls = secure ? TestCertificate.serverOfHttp2() : null;
    this.settings = settings;
    this.script = script;
    this.listening =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    begin(channel);
                  }
                })
            .bind("127.0.0.1", 0)
            .syncUninterruptibly()
            .channel();
  }

  /** Starts a server that bounds nothing. */
  public static FrameServer start(boolean secure, Script script) {
    return start(secure, Http2Settings.defaultSettings(), script);
  }

  /** Starts a server that tells {@code settings}. */
  public static FrameServer start(boolean secure, Http2Settings settings, Script script) {
    return new FrameServer(secure, settings, script);
  }

  public String baseUrl() {
    int port = ((java.net.InetSocketAddress) listening.localAddress()).getPort();
    return (tls != null ? "https://localhost:" : "http://127.0.0.1:") + port;
  }

  /** Returns the requests of which a head came. */
  public List<FrameRequest> requests() {
    return requests;
  }

  /** Returns how many connections were ever made. */
  public int connections() {
    return connections.get();
  }

  public Collection<Channel> openConnections() {
    return open.keySet();
  }

  private void begin(Channel channel) {
    connections.incrementAndGet();
    open.put(channel, true);
    var unused = channel.closeFuture().addListener(closed -> open.remove(channel));
    if (tls != null) {
      channel.pipeline().addLast(tls.newHandler(channel.alloc()));
    }
    if (script.connected(channel)) {
      channel
          .pipeline()
          .addLast(Http2FrameCodecBuilder.forServer().initialSettings(settings).build());
      channel.pipeline().addLast(new Frames());
    }
  }

  private final class Frames extends ChannelDuplexHandler {
    private final Map<Integer, FrameRequest> current = new ConcurrentHashMap<>();
    private final List<Integer> unread = new ArrayList<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof Http2HeadersFrame head && current.containsKey(head.stream().id())) {
        throw new AssertionError("no request has trailers");
      } else if (message instanceof Http2HeadersFrame head) {
        head(context, head);
      } else if (message instanceof Http2DataFrame data) {
        data(context, data);
      } else if (message instanceof Http2ResetFrame reset) {
        Objects.requireNonNull(current.get(reset.stream().id())).resetBy(reset.errorCode());
      }
      ReferenceCountUtil.release(message);
    }

    private void head(ChannelHandlerContext context, Http2HeadersFrame head) {
      FrameRequest request = new FrameRequest(context, head);
      current.put(head.stream().id(), request);
      requests.add(request);
      if (!script.head(request)) {
        unread.add(head.stream().id());
      } else if (head.isEndStream()) {
        request.end();
        script.whole(request);
      }
    }

    private void data(ChannelHandlerContext context, Http2DataFrame data) {
      FrameRequest request = Objects.requireNonNull(current.get(data.stream().id()));
      ByteBuf content = data.content();
      request.take(content);
      if (unread.contains(data.stream().id())) {
        return;
      }
      var unused =
          context.writeAndFlush(
              new DefaultHttp2WindowUpdateFrame(data.initialFlowControlledBytes())
                  .stream(data.stream()));
      if (data.isEndStream()) {
        request.end();
        script.whole(request);
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      var unused = context.close();
    }
  }

  @Override
  public void close() {
    listening.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
