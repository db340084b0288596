package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.internal.http.Base64Blocks.State;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers an answer and decodes the first image in it on the way, so that it never is text. An
 * image that is not plain base64 (escapes, line breaks, no padding, cut short) stays in the
 * document for the JSON parser, as if it had not been looked at.
 */
final class ImageCutter implements BodyGatherer {
  private static final int SMALL = 64 * 1024;

  private final long limit;
  private final long expected;
  private final ByteCollector document;
  private final ImageFinder finder;
  private long received;
  private boolean searching = true;
  private @Nullable Base64Blocks text;
  private Body.@Nullable Cut cut;

  /**
   * Makes a cutter.
   *
   * @param images names of fields that may hold an image
   * @param limit the most bytes to take
   * @param expected how many are expected, -1 if that is not known
   */
  ImageCutter(Set<String> images, long limit, long expected) {
    this.limit = limit;
    this.expected = expected;
    this.document = new ByteCollector(limit, expected <= SMALL ? expected : -1);
    this.finder = new ImageFinder(images);
  }

  @Override
  public void add(ByteBuf part) {
    received += part.readableBytes();
    if (searching) {
      search(part);
    }
    if (text != null) {
      settle(text, text.add(part));
    }
    if (text == null) {
      document.add(part);
    }
  }

  @Override
  public boolean overflowed() {
    return received > limit;
  }

  @Override
  public Body toBody() {
    if (text != null) {
      settle(text, text.finish());
    }
    return new Body(document.toBytes(), cut);
  }

  private void search(ByteBuf part) {
    int start = part.readerIndex();
    if (!finder.find(part)) {
      part.readerIndex(start);
      return;
    }
    int head = part.readerIndex() - start;
    document.add(part.readerIndex(start).readSlice(head));
    searching = false;
    text = new Base64Blocks(expected < 0 ? -1 : expected - received + part.readableBytes());
  }

  private void settle(Base64Blocks read, State state) {
    if (state == State.CLOSED) {
      cut = new Body.Cut(document.size() - 1, read.image());
    } else if (state == State.UNUSUAL) {
      document.add(Unpooled.wrappedBuffer(Base64.getEncoder().encode(read.image())));
    } else {
      return;
    }
    document.add(Unpooled.wrappedBuffer(read.rest()));
    text = null;
  }
}
