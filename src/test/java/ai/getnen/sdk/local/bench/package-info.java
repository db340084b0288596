/** Programs that print figures; none of them is a test. */
@NullMarked
package ai.getnen.sdk.local.bench;

import org.jspecify.annotations.NullMarked;
