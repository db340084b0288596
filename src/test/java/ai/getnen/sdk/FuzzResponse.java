package ai.getnen.sdk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A response in valid HTTP/1.1.
 *
 * @param verb the call that it answers
 * @param interim what comes before it
 * @param status its status line without the version
 * @param header a header that changes nothing
 * @param chunk the length of its chunks, 0 for a body of declared length
 */
record FuzzResponse(FuzzVerb verb, String interim, String status, String header, int chunk) {
  private static final String ECHO =
      "{\"message\":\"%s may not type %s\",\"errors\":[{\"field\":\"f\",\"error\":\"%s\"}]}"
          .formatted(FuzzServer.KEY, FuzzServer.TYPED, FuzzServer.KEY);

  /** Returns successes. */
  static Arbitrary<FuzzResponse> successes() {
    return responses(Arbitraries.of("200 OK", "200", "201 Created", "299 \u00fc"));
  }

  /** Returns errors. */
  static Arbitrary<FuzzResponse> errors() {
    return responses(
        Arbitraries.of("302 F", "401 No", "404 N", "422 U", "429 T", "500 E", "502 B"));
  }

  /** Returns {@code whole} in pieces that end at {@code places}, 10,000ths of it. */
  static List<byte[]> split(byte[] whole, List<Integer> places) {
    List<byte[]> pieces = new ArrayList<>();
    int from = 0;
    for (int place : new TreeSet<>(places)) {
      int end = (int) ((long) whole.length * place / 10_000);
      pieces.add(Arrays.copyOfRange(whole, from, end));
      from = end;
    }
    pieces.add(Arrays.copyOfRange(whole, from, whole.length));
    return pieces;
  }

  boolean success() {
    return status.startsWith("2");
  }

  String body() {
    return success() ? verb.answer() : ECHO;
  }

  byte[] bytes() {
    return with(body().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the response with another body. */
  byte[] with(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String framing = chunk > 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length;
    String head = "HTTP/1.1 " + status + "\r\n" + header + framing + "\r\n\r\n";
    return (interim + head + (chunk > 0 ? chunked(text) : text))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String chunked(String body) {
    StringBuilder chunks = new StringBuilder();
    for (int at = 0; at < body.length(); at += chunk) {
      String piece = body.substring(at, Math.min(at + chunk, body.length()));
      chunks
          .append(Integer.toHexString(piece.length()))
          .append("\r\n")
          .append(piece)
          .append("\r\n");
    }
    return chunks + "0\r\n\r\n";
  }

  private static Arbitrary<FuzzResponse> responses(Arbitrary<String> statuses) {
    return Combinators.combine(
            Arbitraries.of(FuzzVerb.class),
            Arbitraries.of(
                "", "", "", "HTTP/1.1 100 C\r\n\r\n", "HTTP/1.1 103 E\r\nLink: x\r\n\r\n"),
            statuses,
            Arbitraries.of(
                "",
                "Content-Type: application/json\r\n",
                "Content-Type: text/" + FuzzServer.KEY + "\r\n",
                "Retry-After: 1\r\n"),
            Arbitraries.of(0, 0, 1, 7, 1000))
        .as(FuzzResponse::new)
        .withoutEdgeCases();
  }
}
