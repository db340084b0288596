package ai.getnen.sdk.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.getnen.sdk.testing.Mutation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Headers of pictures: the right size or a refusal, nothing else. */
class ScreenshotFuzzTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final byte[] PNG =
      HexFormat.of().parseHex("89504e470d0a1a0a" + "0000000d" + "49484452");
  private static final int[] MARKERS = {0xC4, 0xCC, 0xDB, 0xDD, 0xE0, 0xE1, 0xED, 0xEF, 0xFE};
  private static final int[] FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC9, 0xCA, 0xCF};

  /** A segment that stands before the frame. */
  record Segment(int fill, int marker, String content) {
    void writeTo(ByteArrayOutputStream out) {
      for (int i = 0; i <= fill; i++) {
        out.write(0xFF);
      }
      out.write(marker);
      out.write((content.length() + 2) >> 8);
      out.write(content.length() + 2);
      out.writeBytes(content.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Property
  void png_tells_its_size_whatever_follows(
      @ForAll @IntRange(min = 1, max = 65_536) int width,
      @ForAll @IntRange(min = 1, max = 65_536) int height,
      @ForAll @Size(max = 40) byte[] rest) {
    Screenshot shot = Screenshot.of(png(width, height, rest));

    assertThat(shot.format()).isEqualTo(Screenshot.Format.PNG);
    assertThat(List.of(shot.width(), shot.height())).containsExactly(width, height);
  }

  @Property
  void jpeg_tells_its_size_whatever_stands_around_its_frame(
      @ForAll("segments") List<Segment> segments,
      @ForAll("frames") int frame,
      @ForAll @IntRange(min = 1, max = 65_535) int width,
      @ForAll @IntRange(min = 1, max = 65_535) int height,
      @ForAll @Size(max = 40) byte[] rest) {
    Screenshot shot = Screenshot.of(jpeg(segments, frame, width, height, rest));

    assertThat(shot.format()).isEqualTo(Screenshot.Format.JPEG);
    assertThat(List.of(shot.width(), shot.height())).containsExactly(width, height);
  }

  @Property
  void spoiled_header_is_refused_or_says_a_size_that_stands_in_it(
      @ForAll("pictures") byte[] picture, @ForAll("mutations") List<Mutation> mutations) {
    byte[] image = Mutation.spoil(picture, mutations);

    Optional<Screenshot> shot = assertTimeoutPreemptively(BOUND, () -> shotOrRefuse(image));

    shot.ifPresent(
        read -> {
          assertThat(List.of(read.width(), read.height()))
              .allSatisfy(side -> assertThat(side).isBetween(1, 65_536));
          assertThat(HexFormat.of().formatHex(image)).contains(sizeIn(read));
          assertThat(read.bytes()).isEqualTo(image);
        });
  }

  @Provide
  Arbitrary<List<Segment>> segments() {
    Arbitrary<Integer> markers = Arbitraries.integers().between(0, MARKERS.length - 1);
    Arbitrary<String> contents =
        Arbitraries.strings().withChars('\u00ff', '\u00c0', '\u00d8', '\0', '\7').ofMaxLength(300);
    return Combinators.combine(Arbitraries.integers().between(0, 3), markers, contents)
        .as((fill, marker, content) -> new Segment(fill, MARKERS[marker], content))
        .list()
        .ofMaxSize(6)
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Integer> frames() {
    return Arbitraries.integers().between(0, FRAMES.length - 1).map(index -> FRAMES[index]);
  }

  @Provide
  Arbitrary<byte[]> pictures() {
    return Arbitraries.oneOf(
        Arbitraries.just(png(1024, 768, new byte[] {8, 6, 0, 0, 0})),
        segments().map(segments -> jpeg(segments, 0xC0, 1024, 768, new byte[] {3, 1, 0x22, 0})));
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Mutation.some(List.of("\u0000", "\u0000\u0000", "IHDR"));
  }

  private static Optional<Screenshot> shotOrRefuse(byte[] image) {
    try {
      return Optional.of(Screenshot.of(image));
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("image ").hasNoCause();
      return Optional.empty();
    }
  }

  private static String sizeIn(Screenshot shot) {
    return shot.format() == Screenshot.Format.PNG
        ? "%08x%08x".formatted(shot.width(), shot.height())
        : "%04x%04x".formatted(shot.height(), shot.width());
  }

  private static byte[] png(int width, int height, byte[] rest) {
    return ByteBuffer.allocate(PNG.length + 8 + rest.length)
        .put(PNG)
        .putInt(width)
        .putInt(height)
        .put(rest)
        .array();
  }

  private static byte[] jpeg(
      List<Segment> segments, int frame, int width, int height, byte[] rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(0xD8);
    segments.forEach(segment -> segment.writeTo(out));
    ByteBuffer start = ByteBuffer.allocate(9);
    start.put((byte) 0xFF).put((byte) frame).putShort((short) 17).put((byte) 8);
    start.putShort((short) height).putShort((short) width);
    out.writeBytes(start.array());
    out.writeBytes(rest);
    return out.toByteArray();
  }
}
