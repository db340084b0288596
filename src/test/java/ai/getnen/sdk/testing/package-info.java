/** Servers and sources that tests talk to. */
@NullMarked
package ai.getnen.sdk.testing;

import org.jspecify.annotations.NullMarked;
