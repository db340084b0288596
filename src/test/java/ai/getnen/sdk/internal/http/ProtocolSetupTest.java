package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import org.junit.jupiter.api.Test;
import reactor.netty.NettyPipeline;

class ProtocolSetupTest {
  private final EmbeddedChannel connection = new EmbeddedChannel();

  @Test
  void connection_of_http2_gets_a_heartbeat_and_a_window_that_no_stream_uses_up() {
    Http2FrameCodec codec = Http2FrameCodecBuilder.forClient().build();
    connection.pipeline().addLast(NettyPipeline.HttpCodec, codec);
    ProtocolSetup.begin(connection.pipeline());
    connection.pipeline().fireChannelActive();
    Http2Connection http2 = codec.connection();
    assertThat(http2.local().flowController().windowSize(http2.connectionStream()))
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(connection.pipeline().get(Heartbeat.class)).isNotNull();
    assertThat(connection.pipeline().get(AttemptMeter.NAME)).isNull();
    connection.finishAndReleaseAll();
  }

  @Test
  void connection_of_http1_is_metered_at_once() {
    connection.pipeline().addLast(NettyPipeline.HttpCodec, new HttpClientCodec());
    ProtocolSetup.begin(connection.pipeline());
    assertThat(connection.pipeline().get(AttemptMeter.NAME)).isNotNull();
    assertThat(connection.pipeline().get(AnswerFilter.class)).isNotNull();
    assertThat(connection.pipeline().get(Heartbeat.class)).isNull();
    connection.finishAndReleaseAll();
  }
}
