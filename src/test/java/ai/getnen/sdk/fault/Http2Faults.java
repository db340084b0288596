package ai.getnen.sdk.fault;

import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.testing.FrameRequest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.Http2Error;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The bench of HTTP/2: what a server can do wrong with streams and frames. */
final class Http2Faults {
  private static final String GOOD =
      "{\"desktop_id\":\"d\",\"status\":\"ok\",\"success\":true,\"size\":1,\"filename\":\"f\"}";
  private static final String ERROR = "{\"error\":\"no " + Secrets.KEY + "\"}";
  private static final int PING = 20;

  private static final Outcome ANSWERED = new Outcome.Answered();
  private static final Outcome BROKEN = new Outcome.Broken();
  private static final Outcome UNTOUCHED = new Outcome.Unconnected(Phase.CONNECT);
  private static final Outcome LOST = Outcome.lost(Phase.SEND, Phase.RESPONSE);
  private static final Outcome LOST_LATE = Outcome.lost(Phase.BODY);
  private static final Outcome LATE = new Outcome.Late(Phase.RESPONSE);
  private static final Outcome LATE_BODY = new Outcome.Late(Phase.BODY);

  private Http2Faults() {}

  static List<Http2Fault> all() {
    List<Http2Fault> all = new ArrayList<>(refusals());
    all.addAll(resets());
    all.addAll(ends());
    all.addAll(silence());
    all.addAll(garbage());
    all.addAll(answers());
    return all;
  }

  /** Returns those of which the server says that it did nothing. */
  static List<Http2Fault> refusals() {
    Http2Fault refuses = row("refuses", UNTOUCHED, r -> r.reset(Http2Error.REFUSED_STREAM));
    Http2Fault leaves =
        row("goes away without it", UNTOUCHED, r -> r.goAway(0)).spendsTheConnection();
    return List.of(refuses, refuses.early(), leaves, leaves.early());
  }

  private static List<Http2Fault> resets() {
    List<Http2Fault> rows = new ArrayList<>();
    for (Http2Error code :
        List.of(Http2Error.NO_ERROR, Http2Error.INTERNAL_ERROR, Http2Error.CANCEL)) {
      Http2Fault resets = row("resets, " + code, LOST, r -> r.reset(code));
      rows.add(resets);
      rows.add(resets.early());
      rows.add(row("resets in the body, " + code, LOST_LATE, r -> begin(r).reset(code)));
    }
    rows.add(
        row(
            "refuses what it has begun to answer",
            LOST_LATE,
            r -> begin(r).reset(Http2Error.REFUSED_STREAM)));
    rows.add(
        row(
            "refuses what it said it works at",
            LOST,
            r -> r.head(102, false).reset(Http2Error.REFUSED_STREAM)));
    return rows;
  }

  private static List<Http2Fault> ends() {
    return List.of(
        row("closes", LOST, FrameRequest::closeConnection).spendsTheConnection(),
        row("closes", LOST, FrameRequest::closeConnection).early().spendsTheConnection(),
        row("breaks off", LOST, FrameRequest::breakOff).spendsTheConnection(),
        row("breaks off in the body", LOST_LATE, r -> r.later(200, begin(r)::breakOff))
            .spendsTheConnection(),
        row("closes in the body", LOST_LATE, r -> r.later(200, begin(r)::closeConnection))
            .spendsTheConnection(),
        row("goes away with it and closes", LOST, r -> r.goAway(r.streamId()).closeConnection())
            .spendsTheConnection(),
        row("goes away and answers", ANSWERED, r -> r.goAway(r.streamId()).json(200, GOOD))
            .spendsTheConnection(),
        row(
                "goes away some time and answers",
                ANSWERED,
                r -> r.goAway(Integer.MAX_VALUE).json(200, GOOD))
            .spendsTheConnection());
  }

  private static List<Http2Fault> silence() {
    return List.of(
        row("stalls", LATE, r -> {}),
        row("stalls after the head", LATE_BODY, r -> r.head(200, false)),
        row("stalls in the body", LATE_BODY, Http2Faults::begin),
        row("floods with 1xx", LATE, r -> drip(r, 103)),
        row("drips the body", LATE_BODY, r -> drip(r.head(200, false), 0)));
  }

  static List<Http2Fault> garbage() {
    String key = "x-" + Secrets.KEY;
    return List.of(
        row("sends what is no frame", LOST, r -> r.raw(bytes("HTTP/1.1 400 no\r\n\r\n")))
            .spendsTheConnection(),
        row("has long headers", LOST, r -> r.head(200, true, "x-long", "x".repeat(80_000)))
            .spendsTheConnection(),
        row(
            "has headers in capitals",
            LOST,
            r -> r.head(200, false, key.toUpperCase(Locale.ROOT), "1")),
        row("has a status of 999", LOST, r -> r.json(999, GOOD)),
        row("has no status", LOST, r -> r.trailers(key, Secrets.KEY)),
        row("has a status that is none", LOST, r -> r.trailers(":status", Secrets.KEY)),
        row("switches protocols", LOST, r -> r.head(101, false)),
        row("is longer than it says", LOST_LATE, r -> sized(r, 5).data(GOOD, true)),
        row("is shorter than it says", LOST_LATE, r -> sized(r, 500).data(GOOD, true)),
        row("has a negative length", LOST, r -> sized(r, -1).data(GOOD, true)),
        row("promises an answer to nobody", LOST, r -> r.raw(push(r)).json(200, GOOD))
            .spendsTheConnection());
  }

  private static List<Http2Fault> answers() {
    return List.of(
        row("says 1xx first", ANSWERED, r -> r.head(103, false).json(200, GOOD)),
        row("says 100 first", ANSWERED, r -> r.head(100, false).json(200, GOOD)),
        row("has trailers", ANSWERED, r -> r.head(200, false).data(GOOD, false).trailers("t", "1")),
        row("tells no length", ANSWERED, r -> r.head(200, false).data(GOOD, true)),
        row("tells no length and stops short", BROKEN, r -> r.head(200, false).data("{\"d", true))
            .download(ANSWERED),
        row("says nothing", BROKEN, r -> r.head(200, true)).download(ANSWERED),
        row("gives a part", BROKEN, r -> r.head(206, false).data("hello", true)),
        row(
            "zips unasked",
            BROKEN,
            r -> r.head(200, false, "content-encoding", "gzip").data("xx", true)),
        row("refuses the key", status(401), r -> r.json(401, ERROR)),
        row("refuses the key", status(401), r -> r.json(401, ERROR)).early(),
        row("finds it too large", status(413), Http2Faults::tooLarge).early(),
        row(
            "sends elsewhere",
            status(302),
            r -> r.head(302, true, "location", "http://127.0.0.1:1/")),
        row("is a gateway", status(502), r -> r.json(502, "<html>")),
        row("refuses and stalls", status(401), r -> r.head(401, false).data("{", false)),
        row(
            "refuses and resets",
            status(401),
            r -> r.head(401, false).data("{", false).reset(Http2Error.INTERNAL_ERROR)));
  }

  /** As RFC 9113, 8.1 wants it: a whole answer, then a reset that is no error. */
  private static void tooLarge(FrameRequest request) {
    request.json(413, ERROR);
    request.reset(Http2Error.NO_ERROR);
  }

  private static FrameRequest begin(FrameRequest request) {
    return sized(request, 1000).data("{", false);
  }

  private static FrameRequest sized(FrameRequest request, int length) {
    return request.head(200, false, "content-length", "" + length);
  }

  private static void drip(FrameRequest request, int interim) {
    if (request.connection().isActive() && request.resetCode() < 0) {
      request.later(
          PING,
          () -> {
            if (interim > 0) {
              request.head(interim, false);
            } else {
              request.data(" ", false);
            }
            drip(request, interim);
          });
    }
  }

  /** A promise of stream 2, with a head that says {@code :status 200}. */
  private static ByteBuf push(FrameRequest request) {
    ByteBuf frame = Unpooled.buffer().writeMedium(5).writeByte(5).writeByte(4);
    return frame.writeInt(request.streamId()).writeInt(2).writeByte(0x88);
  }

  private static ByteBuf bytes(String words) {
    return Unpooled.copiedBuffer(words, StandardCharsets.US_ASCII);
  }

  private static Outcome status(int code) {
    return new Outcome.Status(code);
  }

  private static Http2Fault row(
      String name, Outcome outcome, java.util.function.Consumer<FrameRequest> act) {
    return Http2Fault.of(name, outcome, act);
  }
}
