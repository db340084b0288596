/** Thousands of calls at a time: nothing happens twice, nothing is left behind. */
@NullMarked
package ai.getnen.sdk.load;

import org.jspecify.annotations.NullMarked;
