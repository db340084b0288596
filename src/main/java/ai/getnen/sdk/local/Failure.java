package ai.getnen.sdk.local;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An answer that is not a success: a status and the words of its {@code error} field. */
@SuppressWarnings("serial") // never serialised
final class Failure extends RuntimeException {
  private static final int LONGEST = 200;

  private final int status;
  private final Map<String, String> headers;
  private final Map<String, String> fields;

  private Failure(
      int status, String message, Map<String, String> headers, Map<String, String> fields) {
    // a refused request is ordinary traffic: nobody reads its stack trace
    super(shortened(message), null, false, false);
    this.status = status;
    this.headers = headers;
    this.fields = fields;
  }

  static Failure of(int status, String message) {
    return new Failure(status, message, Map.of(), Map.of());
  }

  static Failure wrongKey() {
    return new Failure(
        401, "Missing or wrong API key", Map.of("WWW-Authenticate", "Bearer"), Map.of());
  }

  static Failure notAllowed(String method, Set<String> allowed) {
    String methods = String.join(", ", new TreeSet<>(allowed));
    return new Failure(405, "Method not allowed: " + method, Map.of("Allow", methods), Map.of());
  }

  static Failure badRequest(String message) {
    return of(400, message);
  }

  /** A 400 for one field of a request; {@code error} goes on from its name. */
  static Failure field(String name, String error) {
    return new Failure(400, name + " " + error, Map.of(), Map.of(name, error));
  }

  static Failure noDesktop(String id) {
    return of(404, "Desktop not found: " + id);
  }

  static Failure tooLarge(long limit) {
    return of(413, "Body is longer than " + limit + " bytes");
  }

  /** A caller's megabyte of nonsense is not sent back. */
  private static String shortened(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** What is wrong with which field, as far as it is a field's fault. */
  Map<String, String> fields() {
    return fields;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
