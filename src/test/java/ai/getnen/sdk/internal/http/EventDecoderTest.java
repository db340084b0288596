package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vectors of {@code failure-modes.md} 8, each fed whole, byte by byte, and split at every
 * index.
 */
class EventDecoderTest {
  private static final int LONGEST = 1 << 10;
  private static final String MARK = "\uFEFF";

  /** A stream, a character for each byte, and its events as {@code type|id|data}. */
  record Vector(String name, String stream, List<String> events) {
    @Override
    public String toString() {
      return name.replace("\n", "\\n").replace("\r", "\\r").replace("\0", "\\0");
    }
  }

  static List<Vector> vectors() {
    return List.of(
        of(""),
        of("\n\n\r\r\r\n\r\n"),
        named("mark at the start", MARK + "data: a\n\n", "message||a"),
        named("mark and nothing else on the first line", MARK + "\ndata: a\n\n", "message||a"),
        named("two marks", MARK + MARK + "data: a\n\ndata: b\n\n", "message||b"),
        named("mark later", "\n" + MARK + "data: a\n\ndata: b\n\n", "message||b"),
        named("mark in data", "data: " + MARK + "a\n\n", "message||" + MARK + "a"),
        of("data:a\ndata:b\n\n", "message||a\nb"),
        of("data:a\rdata:b\r\r", "message||a\nb"),
        of("data:a\r\ndata:b\r\n\r\n", "message||a\nb"),
        of("data:a\ndata:b\rdata:c\r\n\n", "message||a\nb\nc"),
        of("data:a\r\n\rdata:b\n\r\ndata:c\r\r", "message||a", "message||b", "message||c"),
        of("data: x\n\ndata:x\n\ndata:  x\n\n", "message||x", "message||x", "message|| x"),
        of("data: x \n\n", "message||x "),
        of("data:\tx\n\n", "message||\tx"),
        of("data: a:b\n\n", "message||a:b"),
        of("data\n\ndata:\n\n", "message||", "message||"),
        of("data\ndata\n\n", "message||\n"),
        of("data:{\ndata:}\n\n", "message||{\n}"),
        of("event: ping\n\ndata: x\n\n", "message||x"),
        of("event: ping\ndata: x\n\ndata: y\n\n", "ping||x", "message||y"),
        of("data: x\nevent: a\nevent: b\n\n", "b||x"),
        of("event\ndata: x\n\n", "message||x"),
        of(": comment\n"),
        of(": comment\n\n:\n\ndata: x\n: y\ndata: z\n\n", "message||x\nz"),
        of(
            "id: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
            "message|7|a",
            "message|7|b",
            "message||c"),
        of("id: 7\ndata: a\n\nid: 8\0\ndata: b\n\n", "message|7|a", "message|7|b"),
        of("foo: bar\ndata: x\nDATA: y\n data: z\n\n", "message||x"),
        of("data: x"),
        of("data: x\n"),
        of("data: x\n\ndata: y\n", "message||x"),
        of("data: [DONE]\n\n", "message||[DONE]"),
        of("data: 日本語 é 😀\n\n", "message||日本語 é 😀"),
        new Vector("broken UTF-8", "data:\u00E6\u0097\n\n", List.of("message||\uFFFD")),
        new Vector("a lone continuation", "data:\u0080x\n\n", List.of("message||\uFFFDx")),
        of("data: a\n\ndata: " + "x".repeat(LONGEST) + "\n\ndata: b\n\n", "message||a", "!"),
        named("a line without end", "x".repeat(2 * LONGEST), "!"),
        named("a comment without end", ":" + "x".repeat(2 * LONGEST), "!"),
        named("10,000 data lines", "data: a\n\n" + "data:x\n".repeat(10_000), "message||a", "!"),
        named("10,000 empty data lines", "data:\n".repeat(10_000), "!"),
        named("comments for ever", ": hi\n".repeat(LONGEST) + "data: a\n\n", "message||a"),
        named("many events", "data: a\n\n".repeat(LONGEST / 4), repeated(LONGEST / 4)));
  }

  private static String[] repeated(int times) {
    String[] all = new String[times];
    Arrays.fill(all, "message||a");
    return all;
  }

  private static Vector of(String stream, String... events) {
    return named(stream.length() > 60 ? stream.length() + " characters" : stream, stream, events);
  }

  private static Vector named(String name, String stream, String... events) {
    String bytes = new String(stream.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return new Vector(name, bytes, List.of(events));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void stream_isDecoded_howeverItIsCut(Vector vector) {
    byte[] stream = vector.stream().getBytes(StandardCharsets.ISO_8859_1);
    assertThat(EventReader.whole(LONGEST, stream)).isEqualTo(vector.events());
    assertThat(EventReader.byBytes(LONGEST, stream)).isEqualTo(vector.events());
    int step = Math.max(1, stream.length / 3000);
    for (int at = 0; at <= stream.length; at += step) {
      assertThat(EventReader.splitAt(LONGEST, stream, at)).isEqualTo(vector.events());
    }
  }

  private static List<ServerEvent> feed(EventDecoder decoder, String text) {
    return decoder.feed(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void carriageReturn_endsALineAtOnce() {
    EventDecoder decoder = new EventDecoder(LONGEST);
    assertThat(feed(decoder, "data: a\r\r")).hasSize(1);
    assertThat(feed(decoder, "\ndata: b\r\n\r")).hasSize(1);
    assertThat(feed(decoder, "\n")).isEmpty();
  }

  @Test
  void retry_isKept_ifItIsANumber() {
    EventDecoder decoder = new EventDecoder(LONGEST);
    assertThat(decoder.retry()).isEmpty();
    feed(decoder, "retry: 3000\n");
    assertThat(decoder.retry()).contains(Duration.ofSeconds(3));
    for (String bad : List.of("3s", "", "-1", "1.5", "9999999999999999999999", "\u0663")) {
      feed(decoder, "retry: " + bad + "\n");
      assertThat(decoder.retry()).contains(Duration.ofSeconds(3));
    }
  }

  @Test
  void tail_isWhatTheEndCutShort() {
    for (String stream : List.of("data: x", "data: x\n", "data: x\r", "data: a\n\ndata: x\r\n")) {
      EventDecoder decoder = new EventDecoder(LONGEST);
      feed(decoder, stream);
      assertThat(decoder.tail()).map(ServerEvent::data).contains("x");
    }
    for (String stream : List.of("", "data: x\n\n", "dat", "event: x", ": x", "data: a\r\r\n")) {
      EventDecoder decoder = new EventDecoder(LONGEST);
      feed(decoder, stream);
      assertThat(decoder.tail()).isEmpty();
    }
  }

  @Test
  void eventThatIsTooLong_leavesNoTail_andNothingComesAfterIt() {
    EventDecoder decoder = new EventDecoder(LONGEST);
    feed(decoder, "data: a\ndata: " + "x".repeat(LONGEST));
    assertThat(decoder.overflowed()).isTrue();
    assertThat(decoder.tail()).isEmpty();
    assertThat(feed(decoder, "\n\ndata: b\n\n")).isEmpty();
    assertThat(decoder.overflowed()).isTrue();
  }

  @Test
  void eventOfExactlyTheLimit_isTaken() {
    String longest = "data:" + "x".repeat(LONGEST - 5);
    assertThat(EventReader.whole(LONGEST, (longest + "\n\n").getBytes(StandardCharsets.UTF_8)))
        .hasSize(1)
        .doesNotContain("!");
    assertThat(EventReader.whole(LONGEST, (longest + "y\n\n").getBytes(StandardCharsets.UTF_8)))
        .containsExactly("!");
  }

  @Test
  void textForm_leavesTheDataOut() {
    assertThat(new ServerEvent("error", "secret", "7"))
        .hasToString("ServerEvent[error, 6 characters]");
  }
}
