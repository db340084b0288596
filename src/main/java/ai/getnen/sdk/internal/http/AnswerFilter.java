package ai.getnen.sdk.internal.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import reactor.netty.Connection;

/**
 * Lets one answer pass for each request, or the next call on the connection would get what is left
 * over: interim responses (1xx but 101) are dropped, since Reactor Netty takes one for the answer,
 * and a connection that says more than it was asked for is not used again.
 */
final class AnswerFilter extends ChannelDuplexHandler {
  private static final byte[] EMPTY_LINES = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ByteBuf emptyLines =
      Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(EMPTY_LINES));
  private boolean awaiting;
  private boolean dropping;
  private @Nullable Object end;

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    awaiting |= message instanceof HttpRequest;
    if (message instanceof LastHttpContent) {
      complete(context);
    }
    var unused = context.write(message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    quiet(message);
    if (!awaiting) {
      ReferenceCountUtil.release(message);
      endUse(context);
    } else if (dropping || isInterim(message)) {
      dropping = !(message instanceof LastHttpContent);
      ReferenceCountUtil.release(message);
      context.read(); // reading is by demand, and what was dropped met none
    } else if (message instanceof LastHttpContent) {
      awaiting = false;
      end = message;
    } else {
      context.fireChannelRead(message);
    }
  }

  /** Passes the end of an answer on when it is known whether more came with it, or after it. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (!awaiting) {
      flushDecoder(context);
      passEnd(context);
    }
    context.fireChannelReadComplete();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    passEnd(context);
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    ReferenceCountUtil.release(end);
    end = null;
  }

  /**
   * The decoder skips empty lines between answers, but ends with them what it took for the start of
   * another one.
   */
  private void flushDecoder(ChannelHandlerContext context) {
    ChannelHandlerContext meter = context.pipeline().context(AttemptMeter.NAME);
    if (meter != null) {
      meter.fireChannelRead(emptyLines.setIndex(0, EMPTY_LINES.length));
    }
  }

  /**
   * Cuts out what Reactor Netty would log of the server's words: the reason phrase, which nobody
   * reads, and what the decoder quotes of bytes that it cannot read.
   */
  private static void quiet(Object message) {
    if (message instanceof HttpResponse response) {
      response.setStatus(HttpResponseStatus.valueOf(response.status().code()));
    }
    if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
      part.setDecoderResult(DecoderResult.failure(Failures.garbled(part.decoderResult().cause())));
    }
  }

  private static void complete(ChannelHandlerContext context) {
    Attempt attempt = context.channel().attr(Attempt.ON_CHANNEL).get();
    if (attempt != null) {
      attempt.complete();
    }
  }

  private void endUse(ChannelHandlerContext context) {
    if (end == null) {
      var unused = context.close();
    } else {
      Connection.from(context.channel()).markPersistent(false);
    }
  }

  private void passEnd(ChannelHandlerContext context) {
    Object message = end;
    end = null;
    if (message != null) {
      context.fireChannelRead(message);
    }
  }

  private static boolean isInterim(Object message) {
    if (!(message instanceof HttpResponse response)) {
      return false;
    }
    int code = response.status().code();
    return code >= 100 && code < 200 && code != 101;
  }
}
