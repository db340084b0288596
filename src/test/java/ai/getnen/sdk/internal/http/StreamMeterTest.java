package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.http.ClientObserver;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

class StreamMeterTest {
  private final Attempt attempt =
      new Attempt(
          1,
          ClientObserver.Attempt.NONE,
          new Deadline(Duration.ofSeconds(9), Schedulers.parallel()));

  private EmbeddedChannel streamWhoseHeadFails(Http2Error error) {
    EmbeddedChannel stream =
        new EmbeddedChannel(
            new ChannelOutboundHandlerAdapter() {
              @Override
              public void write(ChannelHandlerContext c, Object head, ChannelPromise promise) {
                promise.setFailure(Http2Exception.streamError(1, error, "no"));
              }
            });
    stream.attr(Attempt.ON_CHANNEL).set(attempt);
    stream.pipeline().addLast(StreamMeter.INSTANCE);
    var unused =
        stream.write(new DefaultHttp2HeadersFrame(new DefaultHttp2Headers().path("/p"), true));
    return stream;
  }

  @Test
  void head_that_the_connection_took_no_more_is_unsent() {
    streamWhoseHeadFails(Http2Error.REFUSED_STREAM).finishAndReleaseAll();
    assertThat(attempt.wasRefused()).isTrue();
    assertThat(attempt.mayHaveSent()).isFalse();
  }

  @Test
  void head_that_fails_otherwise_may_have_been_sent() {
    streamWhoseHeadFails(Http2Error.INTERNAL_ERROR).finishAndReleaseAll();
    assertThat(attempt.wasRefused()).isFalse();
    assertThat(attempt.mayHaveSent()).isTrue();
    assertThat(attempt.bytesSent()).isPositive();
    assertThat(attempt.whole()).isTrue();
  }
}
