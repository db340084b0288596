package ai.getnen.sdk.error;

/** 400 or 422: the server refuses what was asked, such as a point outside the screen. */
public final class BadRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  BadRequestException(ErrorAnswer answer) {
    super(answer);
  }
}
