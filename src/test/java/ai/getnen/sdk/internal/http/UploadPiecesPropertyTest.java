package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.UploadLengthException;
import ai.getnen.sdk.error.UploadTooLargeException;
import ai.getnen.sdk.guard.GuardExtension;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import reactor.core.publisher.Flux;
import reactor.test.subscriber.TestSubscriber;

/** Whatever the caller gives arrives byte for byte, in pieces for the wire. */
class UploadPiecesPropertyTest {
  @AfterContainer
  static void guard() {
    GuardExtension.check();
  }

  @Property
  void bytes_arrive_equal_from_buffers_of_every_kind(
      @ForAll("buffers") List<ByteBuffer> buffers,
      @ForAll @IntRange(min = 1, max = 64) int pieceBytes,
      @ForAll @IntRange(min = 1, max = 5) int demand) {
    List<ByteBuffer> before = buffers.stream().map(ByteBuffer::duplicate).toList();
    UploadRun run = new UploadRun(pieceBytes);
    TestSubscriber<byte[]> wire = TestSubscriber.builder().initialRequest(0).build();

    run.pieces(Flux.fromIterable(buffers)).subscribe(wire);
    for (int i = 0; i <= 10_000 && !wire.isTerminated(); i++) {
      wire.request(demand);
    }

    assertThat(wire.isTerminatedComplete()).isTrue();
    assertThat(UploadRun.joined(wire.getReceivedOnNext())).isEqualTo(content(before));
    assertThat(wire.getReceivedOnNext())
        .allSatisfy(piece -> assertThat(piece.length).isBetween(1, pieceBytes));
    assertThat(buffers).isEqualTo(before); // positions and limits too
    run.assertReleased();
  }

  @Property
  void one_buffer_that_the_caller_fills_again_and_again_arrives_equal(
      @ForAll("contents") List<byte[]> contents,
      @ForAll @IntRange(min = 1, max = 64) int pieceBytes,
      @ForAll boolean direct) {
    ByteBuffer reused = direct ? ByteBuffer.allocateDirect(200) : ByteBuffer.allocate(200);
    Flux<ByteBuffer> source =
        Flux.fromIterable(contents).map(content -> reused.clear().put(content).flip());
    UploadRun run = new UploadRun(pieceBytes);
    TestSubscriber<byte[]> wire = TestSubscriber.create();

    run.pieces(source).subscribe(wire);

    assertThat(UploadRun.joined(wire.getReceivedOnNext())).isEqualTo(UploadRun.joined(contents));
    run.assertReleased();
  }

  @Property
  void no_two_pieces_in_a_row_could_have_been_one(
      @ForAll("contents") List<byte[]> contents,
      @ForAll @IntRange(min = 1, max = 64) int pieceBytes) {
    TestSubscriber<byte[]> wire = TestSubscriber.create();

    new UploadRun(pieceBytes)
        .pieces(Flux.fromIterable(contents).map(ByteBuffer::wrap))
        .subscribe(wire);

    List<byte[]> pieces = wire.getReceivedOnNext();
    for (int i = 1; i < pieces.size(); i++) {
      assertThat(pieces.get(i - 1).length + pieces.get(i).length).isGreaterThan(pieceBytes);
    }
  }

  @Property
  void no_byte_passes_the_limit_or_the_declared_length(
      @ForAll("contents") List<byte[]> contents,
      @ForAll @IntRange(max = 600) int most,
      @ForAll @IntRange(min = 1, max = 64) int pieceBytes,
      @ForAll boolean declared) {
    byte[] all = UploadRun.joined(contents);
    UploadRun run =
        declared
            ? new UploadRun(pieceBytes, Long.MAX_VALUE, most)
            : new UploadRun(pieceBytes, most, -1);
    TestSubscriber<byte[]> wire = TestSubscriber.create();

    run.pieces(Flux.fromIterable(contents).map(ByteBuffer::wrap)).subscribe(wire);

    byte[] sent = UploadRun.joined(wire.getReceivedOnNext());
    assertThat(sent.length).isLessThanOrEqualTo(most);
    assertThat(sent).isEqualTo(Arrays.copyOf(all, sent.length));
    boolean fits = declared ? all.length == most : all.length <= most;
    assertThat(wire.isTerminatedComplete()).isEqualTo(fits);
    if (!fits) {
      assertThat(wire.expectTerminalError())
          .isInstanceOf(declared ? UploadLengthException.class : UploadTooLargeException.class);
    }
    run.assertReleased();
  }

  @Provide
  Arbitrary<List<byte[]>> contents() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(200).list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<ByteBuffer>> buffers() {
    Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 5);
    return bytes.flatMap(content -> kinds.map(kind -> buffer(kind, content))).list().ofMaxSize(20);
  }

  private static ByteBuffer buffer(int kind, byte[] content) {
    ByteBuffer heap = ByteBuffer.wrap(content);
    ByteBuffer wide = ByteBuffer.allocate(content.length + 9).position(4).put(content);
    return switch (kind) {
      case 0 -> heap;
      case 1 -> ByteBuffer.allocateDirect(content.length).put(content).flip();
      case 2 -> heap.asReadOnlyBuffer();
      case 3 -> wide.position(4).limit(4 + content.length).slice();
      case 4 -> wide.position(4).limit(4 + content.length);
      default -> heap.order(ByteOrder.LITTLE_ENDIAN);
    };
  }

  private static byte[] content(List<ByteBuffer> buffers) {
    return UploadRun.joined(
        buffers.stream()
            .map(
                buffer -> {
                  byte[] bytes = new byte[buffer.remaining()];
                  buffer.duplicate().get(bytes);
                  return bytes;
                })
            .toList());
  }
}
