/**
 * The transport room: the only place that uses Reactor Netty's client.
 *
 * <p>Not part of the supported API: it may change in any release.
 */
@NullMarked
package ai.getnen.sdk.internal.http;

import org.jspecify.annotations.NullMarked;
