package ai.getnen.sdk.local;

/** An answer that is not a success: a status and the words of its {@code error} field. */
@SuppressWarnings("serial") // never serialised
final class Failure extends RuntimeException {
  private static final int LONGEST = 200;

  private final int status;

  private Failure(int status, String message) {
    // a refused request is ordinary traffic: nobody reads its stack trace
    super(shortened(message), null, false, false);
    this.status = status;
  }

  static Failure of(int status, String message) {
    return new Failure(status, message);
  }

  static Failure badRequest(String message) {
    return new Failure(400, message);
  }

  static Failure noDesktop(String id) {
    return new Failure(404, "Desktop not found: " + id);
  }

  static Failure tooLarge(long limit) {
    return new Failure(413, "Body is longer than " + limit + " bytes");
  }

  /** A caller's megabyte of nonsense is not sent back. */
  private static String shortened(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
  }

  int status() {
    return status;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
