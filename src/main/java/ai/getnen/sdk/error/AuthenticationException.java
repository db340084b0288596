package ai.getnen.sdk.error;

/** 401: the key is missing or wrong. */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(ErrorAnswer answer) {
    super(answer);
  }
}
