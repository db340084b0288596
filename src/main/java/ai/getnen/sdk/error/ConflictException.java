package ai.getnen.sdk.error;

/** 409: what was asked does not fit the state of the server. */
public final class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  ConflictException(ErrorAnswer answer) {
    super(answer);
  }
}
