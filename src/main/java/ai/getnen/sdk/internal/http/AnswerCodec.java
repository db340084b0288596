package ai.getnen.sdk.internal.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.util.ReferenceCountUtil;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpResponseDecoderSpec;

/**
 * HTTP/1.1 on a connection that is never used again once it holds more than the answer: the surplus
 * would become the start of the next call's answer.
 */
final class AnswerCodec
    extends CombinedChannelDuplexHandler<AnswerCodec.Decoder, HttpRequestEncoder> {
  private boolean answered;

  AnswerCodec(HttpResponseDecoderSpec settings) {
    super(new Decoder(config(settings)), new HttpRequestEncoder());
  }

  /** Notes that the last part of the answer is about to be passed on. */
  void answered(Channel channel) {
    answered = true;
    if (inboundHandler().holdsMore()) {
      Connection.from(channel).markPersistent(false);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof HttpRequest) {
      answered = false;
    }
    super.write(context, message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (answered) {
      ReferenceCountUtil.release(message);
      var unused = context.close();
    } else {
      super.channelRead(context, message);
    }
  }

  private static HttpDecoderConfig config(HttpResponseDecoderSpec settings) {
    return new HttpDecoderConfig()
        .setMaxInitialLineLength(settings.maxInitialLineLength())
        .setMaxHeaderSize(settings.maxHeaderSize())
        .setValidateHeaders(settings.validateHeaders())
        .setInitialBufferSize(settings.initialBufferSize())
        .setAllowDuplicateContentLengths(settings.allowDuplicateContentLengths())
        .setAllowPartialChunks(settings.allowPartialChunks());
  }

  /** Netty's own, whose buffer cannot be seen from outside. */
  static final class Decoder extends HttpResponseDecoder {
    Decoder(HttpDecoderConfig config) {
      super(config);
    }

    boolean holdsMore() {
      return actualReadableBytes() > 0;
    }
  }
}
