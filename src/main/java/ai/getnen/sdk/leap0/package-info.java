/**
 * Leap0's desktops: {@link ai.getnen.sdk.leap0.ReactiveLeap0Client} and a handle for each sandbox.
 */
@NullMarked
package ai.getnen.sdk.leap0;

import org.jspecify.annotations.NullMarked;
