/**
 * What the local server asks of a screen with a mouse and a keyboard, whoever draws it.
 *
 * <p>Not part of the supported API: it may change in any release.
 */
@NullMarked
package ai.getnen.sdk.local.backend;

import org.jspecify.annotations.NullMarked;
