package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.ImageForm;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the parts of an answer to the bytes of its image: by the way that the SDK takes, by the
 * parser, and by the JDK's base64 with and without gathering the answer first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class ImageBenchmark {
  private static final Set<String> IMAGES = Set.of("base64_image", "screenshot");
  private static final String HEAD = "{\"status\":\"ok\",\"base64_image\":\"";
  private static final int PART = 8192;

  /** Size of the image in bytes; not all are whole groups of three. */
  @Param({"150000", "1500001"})
  public int size;

  private ByteBuf[] parts = {};
  private int length;
  private byte[] base64 = {};

  /** Makes the answer, in parts as they come from a socket. */
  @Setup
  public void answer() {
    byte[] image = new byte[size];
    new Random(1).nextBytes(image);
    base64 = Base64.getEncoder().encode(image);
    String json = HEAD + new String(base64, StandardCharsets.US_ASCII) + "\"}";
    byte[] all = json.getBytes(StandardCharsets.US_ASCII);
    length = all.length;
    parts = new ByteBuf[(length + PART - 1) / PART];
    for (int i = 0; i < parts.length; i++) {
      byte[] part = Arrays.copyOfRange(all, i * PART, Math.min(length, (i + 1) * PART));
      parts[i] = Unpooled.directBuffer(part.length).writeBytes(part);
    }
  }

  /** The way of the SDK. */
  @Benchmark
  public @Nullable Object cutWhileItComes() {
    return read(gather(new ImageCutter(IMAGES, Long.MAX_VALUE, length)));
  }

  /** The parser's base64. */
  @Benchmark
  public @Nullable Object gatherThenParser() {
    return read(gather(new ByteCollector(Long.MAX_VALUE, length)));
  }

  /** The floor of whoever gathers the answer first and knows where the image is. */
  @Benchmark
  public Object gatherThenJdk() {
    byte[] all = gather(new ByteCollector(Long.MAX_VALUE, length)).document();
    return Base64.getDecoder().decode(ByteBuffer.wrap(all, HEAD.length(), base64.length));
  }

  /** The JDK alone; it tells whether there is an intrinsic. */
  @Benchmark
  public Object jdkAlone() {
    return Base64.getDecoder().decode(base64);
  }

  private Body gather(BodyGatherer gatherer) {
    for (ByteBuf part : parts) {
      gatherer.add(part.readerIndex(0));
    }
    return gatherer.toBody();
  }

  private static @Nullable Object read(Body body) {
    return JsonCodec.INSTANCE
        .read("", body, null, IMAGES, ImageForm.BYTES)
        .object()
        .image("base64_image");
  }
}
