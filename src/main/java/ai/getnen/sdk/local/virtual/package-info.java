/**
 * A small desktop that lives in memory: windows, a mouse and a keyboard, and no display behind it.
 *
 * <p>It needs nothing of the machine, neither fonts nor a display server, and draws the same pixels
 * on every one. Not part of the supported API: it may change in any release.
 */
@NullMarked
package ai.getnen.sdk.local.virtual;

import org.jspecify.annotations.NullMarked;
