package ai.getnen.sdk.error;

/** 404: there is no such desktop, session or file. */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(ErrorAnswer answer) {
    super(answer);
  }
}
