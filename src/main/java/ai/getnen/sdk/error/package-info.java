/**
 * Everything the SDK signals.
 *
 * <p>All errors are unchecked and stand in one sealed tree under {@link
 * ai.getnen.sdk.error.NenException}. No message and no {@code toString} here holds the API key,
 * typed text or image bytes; only {@link ai.getnen.sdk.error.ApiException#responseBody()} and its
 * twin on {@link ai.getnen.sdk.error.OutcomeUnknownException} give the server's bytes as they came.
 */
@NullMarked
package ai.getnen.sdk.error;

import org.jspecify.annotations.NullMarked;
