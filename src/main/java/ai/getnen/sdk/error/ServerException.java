package ai.getnen.sdk.error;

/** 5xx: the server failed. */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerException(ErrorAnswer answer) {
    super(answer);
  }
}
