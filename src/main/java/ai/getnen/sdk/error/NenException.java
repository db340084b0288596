package ai.getnen.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything the SDK signals, but for bad arguments, which are {@link
 * IllegalArgumentException}.
 */
public abstract sealed class NenException extends RuntimeException
    permits ActionFailedException,
        ApiException,
        CallTimeoutException,
        ClientClosedException,
        ConnectionException,
        ContractException,
        OutcomeUnknownException,
        ServerEventException,
        TransportException,
        UnsupportedActionException,
        UploadLengthException,
        UploadSourceException,
        UploadTooLargeException {
  private static final long serialVersionUID = 1L;

  NenException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
