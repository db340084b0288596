/**
 * A desktop server inside the process: it answers the Nen Desktop API over HTTP on the loopback
 * interface, with no account and no network.
 *
 * <p>It shares no code with the client, so that a mistake in one cannot hide behind the same
 * mistake in the other.
 */
@NullMarked
package ai.getnen.sdk.local;

import org.jspecify.annotations.NullMarked;
