package ai.getnen.sdk.error;

/** 413: the server refuses a body of this size. */
public final class PayloadTooLargeException extends ApiException {
  private static final long serialVersionUID = 1L;

  PayloadTooLargeException(ErrorAnswer answer) {
    super(answer);
  }
}
