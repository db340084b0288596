package ai.getnen.sdk.fault;

import static ai.getnen.sdk.fault.Fault.says;

import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.fault.Fault.Ends;
import ai.getnen.sdk.fault.Fault.Reads;
import ai.getnen.sdk.fault.Fault.Says;
import java.util.ArrayList;
import java.util.List;

/** The bench: every way to misbehave that is tried on every kind of call. */
final class Faults {
  private static final String OK = "HTTP/1.1 200 {echo}\r\nX-Echo: {echo}\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String STALE = "{\"desktop_id\":\"stale\",\"status\":\"ok\"}";
  private static final String GOOD =
      "{\"desktop_id\":\"d\",\"status\":\"ok\",\"success\":true,\"size\":1,\"filename\":\"f\"}";

  private static final Outcome ANSWERED = new Outcome.Answered();
  private static final Outcome BROKEN = new Outcome.Broken();
  private static final Outcome LOST = Outcome.lost(Phase.RESPONSE);
  private static final Outcome LOST_EARLY = Outcome.lost(Phase.SEND, Phase.RESPONSE);
  private static final Outcome LOST_LATE = Outcome.lost(Phase.BODY);
  private static final Outcome LATE_ANSWER = new Outcome.Late(Phase.RESPONSE);
  private static final Outcome LATE_BODY = new Outcome.Late(Phase.BODY);
  private static final Outcome NO_TLS = new Outcome.Unconnected(Phase.TLS);

  private Faults() {}

  static List<FaultCase> all() {
    List<FaultCase> all = new ArrayList<>();
    all.addAll(arrival());
    all.addAll(silence());
    all.addAll(breaks());
    all.addAll(garbage());
    all.addAll(lengths());
    all.addAll(extras());
    all.addAll(contents());
    all.addAll(statuses());
    return all;
  }

  /** Returns the faults by which an answer is lost, whatever the call. */
  static List<FaultCase> losses() {
    return all().stream().filter(row -> row.outcome() instanceof Outcome.Lost).toList();
  }

  private static List<FaultCase> arrival() {
    Outcome either = new Outcome.Either(LOST_EARLY, new Outcome.Unconnected(Phase.CONNECT));
    return List.of(
        row(Fault.of("closes on arrival", Reads.NOTHING, Ends.CLOSES), either).secure(NO_TLS),
        row(Fault.of("resets on arrival", Reads.NOTHING, Ends.RESETS), either)
            .secure(new Outcome.Either(NO_TLS, new Outcome.Unconnected(Phase.CONNECT))),
        row(Fault.of("stalls on arrival", Reads.NOTHING, Ends.STALLS), LATE_ANSWER)
            .secure(new Outcome.Late(Phase.TLS)),
        row(Fault.of("closes after the head", Reads.HEAD, Ends.CLOSES), LOST_EARLY),
        row(Fault.of("resets after the head", Reads.HEAD, Ends.RESETS), LOST_EARLY));
  }

  private static List<FaultCase> silence() {
    String head = OK + "Content-Length: 1000\r\n\r\n";
    return List.of(
        row(Fault.of("stalls before the headers", Reads.ALL, Ends.STALLS), LATE_ANSWER),
        row(says("stalls in the status line", "HTTP/1.1 20", Ends.STALLS), LATE_ANSWER),
        row(says("stalls in the headers", OK, Ends.STALLS), LATE_ANSWER),
        row(says("stalls after the headers", head, Ends.STALLS), LATE_BODY),
        row(says("stalls in the body", head + "{echo}", Ends.STALLS), LATE_BODY),
        row(says("stalls in a chunk", CHUNKED + "64\r\n{echo}", Ends.STALLS), LATE_BODY),
        row(dripping("drips the headers", "X-Drip: ".repeat(100)), LATE_ANSWER),
        row(
            Fault.of(
                "drips the body",
                Reads.ALL,
                Ends.STALLS,
                new Says.Words(head),
                new Says.Forever(" ")),
            LATE_BODY),
        row(
            Fault.of(
                "floods with 1xx",
                Reads.ALL,
                Ends.STALLS,
                new Says.Forever("HTTP/1.1 103 {echo}\r\n\r\n")),
            LATE_ANSWER));
  }

  private static List<FaultCase> breaks() {
    String part = OK + "Content-Length: 1000\r\n\r\n{echo}";
    List<FaultCase> rows = new ArrayList<>();
    for (Ends end : List.of(Ends.CLOSES, Ends.RESETS, Ends.HALF_CLOSES, Ends.CUTS)) {
      String does = end.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + " ";
      rows.add(row(Fault.of(does + "before the headers", Reads.ALL, end), LOST));
      rows.add(row(says(does + "in the headers", OK, end), LOST));
      rows.add(row(says(does + "in the body", part, end), LOST_LATE));
      rows.add(row(says(does + "in the chunks", CHUNKED + "5\r\nhello\r\n", end), LOST_LATE));
    }
    return rows;
  }

  private static List<FaultCase> garbage() {
    return List.of(
        row(says("says SSH", "SSH-2.0-OpenSSH {echo}\r\n\r\n", Ends.CLOSES), LOST),
        row(says("says SSH and stays", "SSH-2.0-OpenSSH {echo}\r\n\r\n", Ends.STALLS), LOST),
        row(says("has an odd version", "HTTP/x.y 200 OK\r\n\r\n", Ends.CLOSES), LOST),
        row(says("has an odd status", "HTTP/1.1 {echo}\r\n\r\n", Ends.CLOSES), LOST),
        row(says("has a status of 999", status(999, ""), Ends.KEEPS), LOST_LATE),
        row(says("switches protocols", "HTTP/1.1 101 {echo}\r\n\r\n", Ends.KEEPS), LOST_LATE),
        row(says("has a long status line", "HTTP/1.1 200 " + "x".repeat(9000), Ends.STALLS), LOST),
        row(says("has long headers", OK + "X-Long: " + "x".repeat(40_000), Ends.STALLS), LOST),
        row(says("has a bad chunk size", CHUNKED + "{echo}\r\n", Ends.CLOSES), LOST_LATE),
        row(says("has a negative chunk", CHUNKED + "-5\r\nhello\r\n", Ends.STALLS), LOST_LATE));
  }

  private static List<FaultCase> lengths() {
    String two = "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello";
    String both = "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
    return List.of(
        row(says("has two lengths", OK + two, Ends.STALLS), LOST),
        row(says("has length and chunks", OK + both, Ends.STALLS), LOST),
        row(says("has a negative length", OK + "Content-Length: -1\r\n\r\n", Ends.STALLS), LOST),
        row(
            says("has the key for a length", OK + "Content-Length: {echo}\r\n\r\n", Ends.STALLS),
            LOST),
        row(says("is longer than it says", sized(5, GOOD), Ends.KEEPS), BROKEN)
            .download(ANSWERED)
            .spendsTheConnection(),
        row(says("is shorter than it says", sized(500, GOOD), Ends.CLOSES), LOST_LATE),
        row(says("tells no length", OK + "\r\n" + GOOD, Ends.CLOSES), ANSWERED).download(BROKEN),
        row(says("tells no length and breaks", OK + "\r\n{\"desktop_id\":", Ends.CLOSES), BROKEN));
  }

  private static List<FaultCase> extras() {
    String good = sized(GOOD.length(), GOOD);
    String stale = sized(STALE.length(), STALE);
    String hints = "HTTP/1.1 103 {echo}\r\nLink: </a>\r\n\r\n".repeat(50);
    return List.of(
        row(says("says 1xx first", hints + good, Ends.KEEPS), ANSWERED),
        row(says("answers and closes", good, Ends.CLOSES), ANSWERED),
        surplus("answers twice at once", new Says.Words(good + stale)),
        surplus(
            "answers again later", new Says.Words(good), new Says.Silence(), new Says.Words(stale)),
        surplus("answers and begins again", new Says.Words(good + "HTTP/1.1 200 O")),
        surplus("answers and says another head", new Says.Words(good + OK + "X-Half:")),
        surplus("answers and says half a body", new Says.Words(good + sized(99, "half"))),
        row(says("has a 204 with a body", status(204, "") + stale, Ends.KEEPS), BROKEN)
            .download(ANSWERED)
            .spendsTheConnection());
  }

  private static FaultCase surplus(String name, Says... says) {
    return row(Fault.of(name, Reads.ALL, Ends.KEEPS, says), ANSWERED).spendsTheConnection();
  }

  private static List<FaultCase> contents() {
    String html = "<html>{echo}</html>";
    String part = "HTTP/1.1 206 {echo}\r\nContent-Range: bytes 0-4/9\r\nContent-Length: 5\r\n\r\n";
    return List.of(
        row(
            says(
                "zips unasked",
                OK + "Content-Encoding: gzip\r\n" + "Content-Length: 2\r\n\r\nxx",
                Ends.KEEPS),
            BROKEN),
        row(says("says HTML", OK + "Content-Type: text/html\r\n" + body(html), Ends.KEEPS), BROKEN)
            .download(ANSWERED),
        row(says("says JSON that is cut short", sized(9, GOOD.substring(0, 9)), Ends.KEEPS), BROKEN)
            .download(ANSWERED),
        row(says("says null", sized(4, "null"), Ends.KEEPS), BROKEN).download(ANSWERED),
        row(says("says nothing", sized(0, ""), Ends.KEEPS), BROKEN).download(ANSWERED),
        row(says("gives a part", part + "hello", Ends.KEEPS), BROKEN),
        row(
            says(
                "has an image that is none",
                OK + body(GOOD.replace("f\"", "f\",\"base64_image\":\"{echo}\"")),
                Ends.KEEPS),
            new Outcome.Either(ANSWERED, BROKEN)));
  }

  private static List<FaultCase> statuses() {
    String html = "<html>Bad gateway {echo}</html>";
    String json =
        "{\"error\":\"no {echo}\",\"errors\":[{\"field\":\"{echo}\",\"error\":\"{echo}\"}]}";
    String huge = "HTTP/1.1 500 {echo}\r\nContent-Length: 314572800\r\n\r\n{echo}";
    return List.of(
        row(says("is a gateway with HTML", status(502, html), Ends.KEEPS), status(502)),
        row(says("refuses the key", status(401, json), Ends.KEEPS), status(401)),
        row(says("refuses the key and closes", status(401, json), Ends.CLOSES), status(401)),
        row(says("has it no more", status(404, json), Ends.KEEPS), status(404)),
        row(
            Fault.of(
                "finds it too large, unread",
                Reads.HEAD,
                Ends.LINGERS,
                new Says.Words("HTTP/1.1 413 {echo}\r\nConnection: close\r\n" + body(json))),
            status(413)),
        row(says("sends elsewhere", redirect(), Ends.KEEPS), status(302)),
        row(
            says(
                "refuses and stalls",
                "HTTP/1.1 401 x\r\nContent-Length: 500\r\n\r\n{echo}",
                Ends.STALLS),
            status(401)),
        row(
            says(
                "refuses and breaks",
                "HTTP/1.1 401 x\r\nContent-Length: 500\r\n\r\n{echo}",
                Ends.RESETS),
            status(401)),
        row(
            Fault.of(
                "has 300 MB to say of it",
                Reads.ALL,
                Ends.CLOSES,
                new Says.Words(huge),
                new Says.Bytes(314_572_800)),
            status(500)));
  }

  private static FaultCase row(Fault fault, Outcome outcome) {
    return FaultCase.of(fault, outcome);
  }

  private static Outcome status(int code) {
    return new Outcome.Status(code);
  }

  private static Fault dripping(String name, String words) {
    return Fault.of(name, Reads.ALL, Ends.STALLS, new Says.Words(OK), new Says.Dripping(words));
  }

  private static String sized(int length, String body) {
    return OK + "Content-Length: " + length + "\r\n\r\n" + body;
  }

  private static String status(int code, String body) {
    return "HTTP/1.1 " + code + " {echo}\r\n" + (code == 204 ? "\r\n" : body(body));
  }

  private static String redirect() {
    return "HTTP/1.1 302 {echo}\r\nLocation: http://127.0.0.1:1/{echo}\r\nContent-Length: 0\r\n\r\n";
  }

  private static String body(String body) {
    return "Content-Length: {length}\r\n\r\n" + body;
  }
}
