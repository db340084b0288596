package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.DefaultHttp2PingFrame;
import io.netty.handler.codec.http2.Http2PingFrame;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final long SILENCE = 10;

  private final EmbeddedChannel connection = new EmbeddedChannel();

  HeartbeatTest() {
    connection.freezeTime();
    connection.pipeline().addLast(new Heartbeat());
  }

  private void pass(long seconds) {
    connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
    connection.runScheduledPendingTasks();
  }

  @Test
  void silent_connection_is_pinged_and_then_closed() {
    pass(SILENCE - 1);
    assertThat(connection.<Object>readOutbound()).isNull();
    pass(1);
    assertThat(connection.<Object>readOutbound()).isInstanceOf(Http2PingFrame.class);
    pass(SILENCE - 1);
    assertThat(connection.isOpen()).isTrue();
    pass(1);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void connection_that_answers_pings_stays() {
    for (int i = 0; i < 5; i++) {
      pass(SILENCE);
      assertThat(connection.<Object>readOutbound()).isInstanceOf(Http2PingFrame.class);
      pass(SILENCE / 2);
      connection.writeInbound(new DefaultHttp2PingFrame(1, true));
      assertThat(connection.isOpen()).isTrue();
      connection.releaseInbound();
    }
  }
}
