/** One way to drive a desktop, whoever hosts it. */
@NullMarked
package ai.getnen.sdk.driver;

import org.jspecify.annotations.NullMarked;
