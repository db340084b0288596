/** What every test run is held to: no leaked buffer, no blocked event loop. */
@NullMarked
package ai.getnen.sdk.guard;

import org.jspecify.annotations.NullMarked;
