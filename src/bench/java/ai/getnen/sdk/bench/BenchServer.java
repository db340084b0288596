package ai.getnen.sdk.bench;

import ai.getnen.sdk.local.LocalServer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * The server of the bench, in a process of its own: plain Netty, one event loop, answers made
 * before. {@code local} in its place is the embedded desktop. It ends when its input does.
 */
final class BenchServer {
  private BenchServer() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int port = args.length > 0 && args[0].equals("local") ? local() : plain();
    System.out.println(port);
    while (System.in.read() >= 0) {
      // Whoever started this says nothing; it only ends.
    }
    System.exit(0);
  }

  private static int local() {
    return URI.create(LocalServer.start().baseUrl()).getPort();
  }

  private static int plain() throws InterruptedException {
    Channel channel =
        new ServerBootstrap()
            .group(new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()))
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 16_384)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel connection) {
                    connection.pipeline().addLast(new Http1OrHttp2());
                  }
                })
            .bind("127.0.0.1", 0)
            .sync()
            .channel();
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }
}
