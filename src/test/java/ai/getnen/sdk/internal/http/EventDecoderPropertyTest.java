package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Random streams in random pieces: what is decoded is what reading line by line gives. */
class EventDecoderPropertyTest {
  private static final int LONGEST = 1 << 20;

  @Property
  void pieces_do_not_matter(@ForAll("cutStreams") Tuple2<String, List<Double>> cut) {
    String stream = cut.get1();
    byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
    int[] indices =
        cut.get2().stream().mapToInt(at -> (int) (at * bytes.length)).sorted().toArray();

    assertThat(EventReader.splitAt(LONGEST, bytes, indices)).isEqualTo(lineByLine(stream));
  }

  @Provide
  Arbitrary<Tuple2<String, List<Double>>> cutStreams() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "data",
            "data:",
            "data: ",
            "event: ",
            "event:error",
            "id: ",
            "id",
            "retry: 1",
            ": c",
            ":",
            " ",
            "x",
            "a b",
            "日本",
            "😀",
            "\uFEFF",
            "\0",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "\r\r");
    Arbitrary<String> streams = pieces.list().ofMaxSize(60).map(all -> String.join("", all));
    Arbitrary<List<Double>> cuts = Arbitraries.doubles().between(0, 1).list().ofMaxSize(8);
    return streams.flatMap(stream -> cuts.map(at -> Tuple.of(stream, at)));
  }

  /** The rules again, as simply as they can be said. */
  private static List<String> lineByLine(String stream) {
    String text = stream.startsWith("\uFEFF") ? stream.substring(1) : stream;
    List<String> lines = new ArrayList<>(List.of(text.split("\r\n|\r|\n", -1)));
    lines.remove(lines.size() - 1); // has no end
    List<String> events = new ArrayList<>();
    List<String> data = new ArrayList<>();
    String type = "";
    String id = "";
    for (String line : lines) {
      String name = line.contains(":") ? line.substring(0, line.indexOf(':')) : line;
      String value =
          line.substring(Math.min(line.length(), name.length() + 1)).replaceFirst("^ ", "");
      if (line.isEmpty()) {
        if (!data.isEmpty()) {
          events.add(
              (type.isEmpty() ? "message" : type) + "|" + id + "|" + String.join("\n", data));
        }
        data.clear();
        type = "";
      } else if (name.equals("data")) {
        data.add(value);
      } else if (name.equals("event")) {
        type = value;
      } else if (name.equals("id") && !value.contains("\0")) {
        id = value;
      }
    }
    return events;
  }
}
